"""Invented names for the clients of the pool: a given name and a family name, each pair once."""

from simulator.world.draws import Draws

GIVEN = (
    "Alla", "Anna", "Antonina", "Darya", "Elena", "Galina", "Inna", "Irina", "Kira", "Klavdiya",
    "Larisa", "Lidiya", "Lyubov", "Lyudmila", "Margarita", "Marina", "Mariya", "Nadezhda",
    "Natalya", "Nina", "Oksana", "Olga", "Polina", "Raisa", "Rimma", "Sofiya", "Svetlana",
    "Taisiya", "Tamara", "Tatyana", "Valentina", "Vera", "Yuliya", "Zinaida", "Zoya",
)  # fmt: skip
FAMILY = (
    "Abramova", "Agapova", "Artemova", "Belova", "Berezina", "Bykova", "Chernova", "Davydova",
    "Dolgova", "Egorova", "Ershova", "Fadeeva", "Filatova", "Gavrilova", "Golubeva", "Grishina",
    "Ignatova", "Kalinina", "Karpova", "Klimova", "Kolosova", "Komarova", "Krylova", "Lapina",
    "Lazareva", "Loginova", "Makarova", "Markina", "Melnikova", "Moskvina", "Nazarova",
    "Nikitina", "Orlova", "Osipova", "Panova", "Pavlova", "Petrova", "Rodina", "Rogova",
    "Romanova", "Ryabova", "Savina", "Semenova", "Serova", "Shilova", "Sidorova", "Sorokina",
    "Stepanova", "Suvorova", "Titova", "Ulyanova", "Ustinova", "Vlasova", "Voronina",
    "Yakovleva", "Zaytseva", "Zhukova", "Zimina",
)  # fmt: skip


GIVEN_MEN = (
    "Aleksey", "Andrey", "Anton", "Boris", "Dmitry", "Fyodor", "Gennady", "Igor", "Ivan", "Kirill",
    "Konstantin", "Leonid", "Maksim", "Mikhail", "Nikolay", "Oleg", "Pavel", "Roman", "Sergey",
    "Stepan", "Viktor", "Vladimir", "Yury",
)  # fmt: skip


def as_man(name: str) -> str:
    """The same person of the pool as a man: a man's given name, the family name's other form.

    Examples
    --------
    >>> as_man("Zoya Agapova II")
    'Yury Agapov II'
    """
    given, family, *numeral = name.split()
    first = GIVEN_MEN[GIVEN.index(given) * len(GIVEN_MEN) // len(GIVEN)]
    return " ".join([first, family.removesuffix("a"), *numeral])


def client_names(draws: Draws, clients: int, cast: list[str]) -> list[str]:
    """Name every client; the cast comes first, a pair that is used up gets a numeral."""
    given = (draws.uniform("given name") * len(GIVEN)).astype(int)
    family = (draws.uniform("family name") * len(FAMILY)).astype(int)
    names, seen = list(cast[:clients]), dict.fromkeys(cast, 1)
    for i in range(len(names), clients):
        name = f"{GIVEN[given[i]]} {FAMILY[family[i]]}"
        seen[name] = seen.get(name, 0) + 1
        names.append(name if seen[name] == 1 else f"{name} {_roman(seen[name])}")
    return names


def _roman(number: int) -> str:
    tens, ones = divmod(number, 10)
    units = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    return "X" * int(tens) + units[ones]
