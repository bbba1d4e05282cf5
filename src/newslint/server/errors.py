"""Errors as LanguageTool's server gives them: one line of plain text that begins "Error: "."""


class ApiError(Exception):
    """A request that cannot be answered. ``status`` is the HTTP status code."""

    status = 500


class BadRequestError(ApiError):
    status = 400


class ForbiddenError(ApiError):
    status = 403


class TooLargeError(ApiError):
    status = 413


class TooSlowError(ApiError):
    """LanguageTool answers a check that took too long with 500, not with a time-out's 408."""

    status = 500
