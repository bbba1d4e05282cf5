"""The answers of LanguageTool's HTTP API as its strictest clients decode them."""

from typing import Any


def record(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    properties = {**required, **(optional or {})}
    return {"type": "object", "required": list(required), "properties": properties}


def array(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


TEXT = {"type": "string"}
FLAG = {"type": "boolean"}
WHOLE = {"type": "integer"}
COUNT = {"type": "integer", "minimum": 0}
VALUE = record({"value": TEXT})

SOFTWARE = record(
    {"name": TEXT, "version": TEXT, "buildDate": TEXT, "apiVersion": WHOLE, "premium": FLAG,
     "premiumHint": TEXT, "status": TEXT},
)  # fmt: skip
DETECTED = record(
    {"name": TEXT, "code": TEXT, "confidence": {"type": "number"}, "source": TEXT},
)
RULE = record(
    {"id": TEXT, "description": TEXT, "issueType": TEXT,
     "category": record({"id": TEXT, "name": TEXT})},
    {"subId": TEXT, "sourceFile": TEXT, "urls": array(VALUE)},
)  # fmt: skip
MATCH = record(
    {
        "message": TEXT,
        "shortMessage": TEXT,
        "replacements": array(VALUE),
        "offset": COUNT,
        "length": COUNT,
        "context": record({"text": TEXT, "offset": COUNT, "length": COUNT}),
        "sentence": TEXT,
        "type": record({"typeName": TEXT}),
        "rule": RULE,
        "ignoreForIncompleteSentence": FLAG,
        "contextForSureMatch": WHOLE,
    }
)
CHECK = record(
    {
        "software": SOFTWARE,
        "warnings": record({"incompleteResults": FLAG}),
        "language": record({"name": TEXT, "code": TEXT, "detectedLanguage": DETECTED}),
        "matches": array(MATCH),
        "sentenceRanges": array({"type": "array", "items": COUNT, "minItems": 2, "maxItems": 2}),
        "extendedSentenceRanges": array(
            record(
                {
                    "from": COUNT,
                    "to": COUNT,
                    "detectedLanguages": array(
                        record({"language": TEXT, "rate": {"type": "number"}})
                    ),
                }
            )
        ),
    }
)
LANGUAGES = array(record({"name": TEXT, "code": TEXT, "longCode": TEXT}))
INFO = record({"software": record({"name": TEXT, "version": TEXT, "buildDate": TEXT,
                                   "premium": FLAG})})  # fmt: skip
CONFIG_INFO = record(
    {
        "software": record({"name": TEXT, "version": TEXT, "buildDate": TEXT}),
        "parameter": record({"maxTextLength": COUNT}),
        "rules": array(
            record(
                {"ruleId": TEXT, "description": TEXT, "categoryId": TEXT, "categoryName": TEXT,
                 "locQualityIssueType": TEXT},
                {"isDefaultOff": TEXT},
            )
        ),
    }
)  # fmt: skip
