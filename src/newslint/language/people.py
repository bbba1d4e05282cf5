"""Telling the name of a person from that of a body: by a title or a given name."""

from collections.abc import Sequence

_TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. miss dr dr. prof prof. professor sir lord lady dame president senator "
    "sen. rep. gov. governor mayor judge justice king queen prince princess pope bishop archbishop "
    "cardinal captain capt. colonel col. general gen. lieutenant lt. sergeant sgt. detective "
    "inspector minister secretary chancellor ambassador coach chairman chairwoman".split()
)
GIVEN_NAMES = frozenset(
    # Names that are also towns, teams or common words are left out.
    "aaron abigail adam adrian agnes ahmed alan albert alejandro alex alexander alexandra alfred "
    "ali alice alicia alison allison amanda amber amelia amy ana andre andrea andrew andy angela "
    "anita ann anna anne annie anthony antonio april arnold arthur ashley audrey barbara barry "
    "beatrice becca becky ben benjamin bernard beth betty beverly bill billy bob bobby bonnie brad "
    "brenda brian bridget bruce bryan caitlin cameron candice carl carla carlos carmen carol "
    "caroline carolyn carrie catherine cathy cecilia charles charlie charlotte cheryl chris "
    "christian christina christine christopher cindy claire clara clare claudia clyde colin "
    "colleen connie corey craig crystal curtis cynthia daniel danielle danny darren dave david "
    "dawn dean deborah debra denise dennis derek diana diane dolores dominic donald donna doris "
    "dorothy doug douglas duncan dylan edgar edith edward edwin eileen elaine eleanor elena eli "
    "elizabeth ella ellen emily emma eric erica erik erin ethan eugene eva evan evelyn fatima "
    "felicia fiona florence frances francis francisco frank fred frederick gabriel gary gavin gene "
    "geoffrey george gerald gina gladys glenn gloria gordon grace graham greg gregory guy gwen "
    "hannah harold harriet harry hassan heather hector helen henry herbert holly howard hugh ian "
    "ibrahim ida irene isaac isabel isabella ivan jack jackie jacob jacqueline jake james jamie "
    "jane janet janice jason javier jay jean jeff jeffrey jennifer jenny jeremy jerome jerry jesse "
    "jessica jill jim jimmy joan joann joanna joanne joe joel john johnny jonathan jorge jose "
    "joseph josephine joshua joyce juan juanita judith judy julia julian julie justin karen karl "
    "karla kate katherine kathleen kathryn kathy katie keith kelly ken kendra kenneth kevin kim "
    "kirsten kristen kristin kyle lance larry laura lauren laurie lawrence leah lee leo leon "
    "leonard leslie lillian linda lisa lissa lois loretta lori louis louise lucas lucy luis luke "
    "lydia lynn malcolm manuel marc marcia marcus margaret maria marie marilyn mario marion mark "
    "marla marlene martha martin marvin mary matt matthew maureen maurice max megan melanie "
    "melinda melissa michael michele michelle miguel mike mildred miranda miriam mitchell mohamed "
    "mohammed "
    "monica monique morgan muhammad nancy naomi natalie natasha nathan neil nicholas nick nicola "
    "nicole nina noah nora norma norman olivia omar oscar pamela pat patricia patrick paul paula "
    "pauline peggy penny peter phil philip phillip phyllis rachel ralph ramon randy raul ray "
    "raymond rebecca regina renee ricardo richard rick ricky rita robert roberta roberto robin "
    "rodney roger roland ron ronald rosa rosalind rose rosemary ross roy ruben ruby russell ruth "
    "ryan sabrina sally sam samantha samuel sandra sandy sara sarah scott sean seth shannon sharon "
    "shaun sheila shirley simon sonia sophia sophie spencer stacey stacy stella stephanie stephen "
    "steve steven stewart stuart sue susan suzanne sylvia tamara tammy tanya tara ted teresa terry "
    "thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracey tracy "
    "travis trevor tyler valerie vanessa vera vernon veronica vicki victor vincent viola vivian "
    "walter wanda wayne wendy william willie yolanda yvonne zachary".split()
)


def is_person(forms: Sequence[str], tags: Sequence[str], head: int) -> bool:
    """Whether the name whose last word stands at ``head`` is surely one person's."""
    first = head
    while first > 0 and (tags[first - 1] == "NNP" or forms[first - 1].lower() in _TITLES):
        first -= 1
    if first == head and first and tags[first - 1] == "CC":
        return False
    word = forms[first].lower()
    if word in _TITLES:
        return head > first
    return word in GIVEN_NAMES and not forms[head].isupper()
