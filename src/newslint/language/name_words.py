"""Words of names that tell how many they name: "Hudson River", "the Charter", "the Romans"."""

ONE_THING = frozenset(
    "act airport avenue basin battle bay bridge canal castle cathedral constitution delta desert "
    "dynasty empire gulf harbor harbour highway island lake metro minister mountain ocean park "
    "pass peninsula plateau president province railway republic revolution river road sea "
    "secretary siege stadium station strait street tower treaty valley war".split()
)
"""Last words of names that are always one thing."""

ONE_WITH_ARTICLE = frozenset(
    "abbey abbot accord act admiral agency agreement airfield album algorithm alphabet "
    "ambassador amendment annex appendix aquarium archbishop archipelago archive arena "
    "article atmosphere award baron basilica bible bill bishop book boulevard building "
    "bureau buyer caliph caliphate canyon cemetery census center centre chairman "
    "chairwoman chancellor chapel chapter charter code colonel comet commander commission "
    "commissioner commonwealth communication concerto conference contract convent "
    "convention corporation creek crusade dam date declaration decree department dialect "
    "dictionary directive district duchess duchy duke earl emirate emperor empress "
    "encyclopedia equation era exhibition expressway factory festival folio fort fortress "
    "foundation fountain freeway fund galaxy gallery governor guarantee guaranty hill "
    "hotel hypothesis imam initiative inn institute king kingdom landlord language "
    "library licence license licensee licensor massacre mayor medal member memorial "
    "ministry monarchy monastery monument mosque motorway municipality museum nebula "
    "novel observatory pact parish parliament patriarch pharaoh plan planet poem policy "
    "pope presidency prince princess principle prison prize program programme project "
    "protocol queen rabbi railroad rebellion rector region regulation report reserve "
    "reservoir resolution ridge salon sanctuary satellite scheme section seller senate "
    "shah sheriff sonata state statue strategy study subway sultan sultanate summit "
    "survey symphony synagogue telescope temple tenant terminal territory theorem theory "
    "tramway transaction trust trustee tsar tunnel turnpike uprising waterfall zoo".split()
)
"""The same where an article or a possessor stands before: "the Atlantic Charter"."""

ONE_BEFORE_OF = frozenset(
    "church university college isle order diocese county city town province".split()
)
"""The same where "of" follows as well: "the University of Hull"."""

ONE_OF_SEVERAL = frozenset(
    "united states,united nations,european union,soviet union,african union,"
    "european parliament,white house,united kingdom".split(",")
)
"""Names that are one whatever their last word says."""

BEFORE_ONE_NAME = frozenset(
    "actor actress album aunt author bishop book brother captain city coach composer cousin "
    "daughter defender director emperor father film goalkeeper historian husband island "
    "journalist king knight lawyer leader midfielder minister mother movie name novel opera "
    "painter philosopher play poem poet politician pope president prince princess producer "
    "professor queen rapper river saint senator ship singer sister son song striker term town "
    "uncle village wife word writer".split()
)
"""Nouns that stand before the name of one person, work or place: "the poet Virgil"."""

MANY = frozenset(
    "afghans africans albanians algerians americans anglicans armenians asians australians "
    "austrians aztecs baptists belgians benedictines bolsheviks bosnians brazilians britons "
    "buddhists bulgarians californians calvinists canadians catholics celts chileans christians "
    "colombians commissioners communists conservatives croats cubans czechs danes democrats "
    "egyptians ethiopians europeans fascists finns franciscans georgians germans goths greeks "
    "hindus huguenots hungarians impressionists indians iranians iraqis israelis italians jesuits "
    "jews kazakhs kenyans koreans kurds liberals libyans londoners lutherans marxists methodists "
    "mexicans ministers mongols mormons moroccans muslims nazis nigerians normans norwegians "
    "ottomans pakistanis palestinians persians poles presbyterians protestants puritans quakers "
    "republicans romanians romans russians saudis saxons scots senators serbs sikhs slovaks "
    "slovenes socialists somalis spaniards swedes syrians texans tories tunisians turks "
    "ukrainians uzbeks venezuelans".split()
)
"""Peoples, believers, parties and office holders, who are many whatever they do."""
