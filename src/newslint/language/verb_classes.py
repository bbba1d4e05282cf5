"""Classes of verbs that change what a form beside them may be: auxiliaries, saying, causing."""

HELPERS = frozenset(
    "do does did will would shall should can could may might must 'll 'd let lets make makes made "
    "help helps helped see saw hear heard watch watched have had has having making letting seeing "
    "helping hearing watching".split()
)
"""Verbs after which a bare infinitive may stand."""

HELPING = frozenset(
    ["help", "helps", "helped", "helping", "let", "lets", "letting", "make", "makes", "made",
     "making", "made", "have", "having", "watch", "watching", "watched", "see", "seeing", "saw",
     "heard", "had", "helped", "sees", "seen", "hears", "watches"]
)  # fmt: skip
"""Those that take a noun between: "helps the boy swim"."""

UNREAL = frozenset(
    ["if", "wish", "wishes", "wished", "though", "unless", "whether", "lest", "suppose", "imagine",
     "rather", "were"]
)  # fmt: skip
"""Words that may bring "were" for something unreal: "if it were"."""

MANDATIVE = frozenset(
    "demand demands demanded demanding insist insists insisted insisting recommend recommends "
    "recommended recommending recommendation require requires required requiring requirement urge "
    "urges urged urging ask asks asked asking request requests requested requesting suggest "
    "suggests suggested suggesting suggestion propose proposes proposed proposing proposal order "
    "orders ordered ordering rule ruled ruling advise advised advises vital essential important "
    "crucial imperative necessary better counsel intention intended insistence desire wish plea "
    "suggestions proposals recommendations requirements requests "
    "pleas plead pleads pleaded "
    "mandate mandates mandated stipulate stipulates stipulated "
    "prefer preferred condition demanded lest".split()
)
"""Words whose "that" may bring a subjunctive: "asked that he pay"."""

SAME_IN_THE_PAST = frozenset(
    "beat bet bid broadcast burst cast cost cut fit forecast hit hurt input knit let offset put "
    "undercut beset reset outbid recast sublet "
    "quit read rid set shed shut slit split spread thrust upset wed wound found bound "
    "ground lay fell felt saw left rent".split()
)
"""Verbs whose plural present may be a past: "he cut"."""

AUXILIARIES = frozenset(
    ["is", "are", "was", "were", "has", "have", "does", "do", "'s", "'re", "'ve"]
)
"""Forms of be, have and do that show number."""

SAYING = frozenset(
    "say says said think thinks thought believe believes believed know knows knew hope hopes hoped "
    "claim claims claimed argue argues argued suggest suggests suggested show shows showed mean "
    "means meant feel feels felt fear fears feared see sees saw add adds added warn warns warned "
    "guess suppose find finds found insist insists insisted admit admits admitted realise realize "
    "realised realized report reports reported indicate indicates indicated estimate estimates "
    "estimated announce announced note notes noted explain explained understand understood learn "
    "learned hear heard ensure".split()
)
"""Verbs that may have a clause for their object, "that" left out."""
