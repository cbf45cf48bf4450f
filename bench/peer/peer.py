"""The peer: an ordinary Django application that keeps cases, as a good team would first build one.

It seals nothing, looks up no user, asks nobody whether this reader may see that case, and records no reading: it does
less than Besa must, which favours it. Everything else is Django's usual: middleware, sessions in the database, a form with its token,
templates, one transaction around a case and the line that tells of it.
"""

import os
import secrets
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlencode

import django
from django.conf import settings

HERE = Path(__file__).parent

settings.configure(
    DEBUG=False,
    SECRET_KEY=secrets.token_hex() if "PEER_SECRET" not in os.environ else os.environ["PEER_SECRET"],
    ALLOWED_HOSTS=["127.0.0.1"],
    ROOT_URLCONF=__name__,
    USE_TZ=True,
    INSTALLED_APPS=["django.contrib.sessions", "peer"],
    MIDDLEWARE=[
        "django.middleware.security.SecurityMiddleware",
        "django.contrib.sessions.middleware.SessionMiddleware",
        "django.middleware.common.CommonMiddleware",
        "django.middleware.csrf.CsrfViewMiddleware",
        "django.middleware.clickjacking.XFrameOptionsMiddleware",
    ],
    TEMPLATES=[{
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [HERE / "templates"],
        "OPTIONS": {"context_processors": ["django.template.context_processors.request"]},
    }],
    DATABASES={"default": {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": "peer",
        "USER": "peer",
        "HOST": os.environ["PEER_DATABASE"],
        "CONN_MAX_AGE": None,
    }},
    DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
)
django.setup()

from django import forms  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, models, transaction  # noqa: E402
from django.db.models import Q  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.shortcuts import get_object_or_404, redirect, render  # noqa: E402
from django.urls import path  # noqa: E402
from django.utils import timezone  # noqa: E402

AGENCIES = 15
ROWS = 25
# Who sees the cases of every agency; everybody else sees those of one.
SEES_ALL = os.environ.get("PEER_SEES_ALL")
# Of which family names are made: the same as in Besa's record.
SYLLABLES = "ba de fi go hu ja ke li mo nu pa re si to vu za".split()
SYLLABLES_OF_NAME = 5
NAMES_MAX = 1_000


class Case(models.Model):
    reference = models.CharField(max_length=12, unique=True)
    given_name = models.CharField(max_length=100)
    family_name = models.CharField(max_length=100)
    born = models.DateField(null=True)
    gender = models.CharField(max_length=10)
    citizenship = models.CharField(max_length=2)
    status = models.CharField(max_length=20)
    agency = models.IntegerField()
    due_at = models.DateTimeField()
    opened_at = models.DateTimeField()
    summary = models.TextField()

    class Meta:
        app_label = "peer"
        indexes = [
            models.Index(fields=["due_at", "id"]),
            models.Index(fields=["-opened_at", "-id"]),
            models.Index(fields=["agency", "due_at", "id"]),
            models.Index(fields=["agency", "-opened_at", "-id"]),
        ]


class Line(models.Model):
    """What happened to a case."""

    case = models.ForeignKey(Case, on_delete=models.CASCADE)
    person = models.CharField(max_length=50)
    at = models.DateTimeField()
    what = models.CharField(max_length=100)

    class Meta:
        app_label = "peer"


class CaseForm(forms.ModelForm):
    class Meta:
        model = Case
        fields = ["given_name", "family_name", "born", "gender", "citizenship", "status", "summary"]


def sign_in(request):
    if request.method == "POST":
        request.session["person"] = request.POST["person"]
        request.session["agency"] = None if request.POST["person"] == SEES_ALL else 1
        return redirect("/desk")
    return render(request, "form.html", {"action": "/sign-in", "fields": ["person"]})


def in_reach(request):
    agency = request.session["agency"]
    return Case.objects.all() if agency is None else Case.objects.filter(agency=agency)


def desk(request):
    rows = in_reach(request).order_by("due_at", "id")[:ROWS]
    return render(request, "list.html", {"rows": rows, "title": "Desk"})


def cases(request):
    rows = in_reach(request)
    if after := request.GET.get("next"):
        opened_at, number = after.rsplit("_", 1)
        opened_at = datetime.fromisoformat(opened_at)
        rows = rows.filter(Q(opened_at__lt=opened_at) | Q(opened_at=opened_at, id__lt=int(number)))
    rows = list(rows.order_by("-opened_at", "-id")[:ROWS])
    # The place of the last row in the order of the list; a page that is not full is the last one.
    after = urlencode({"next": f"{rows[-1].opened_at.isoformat()}_{rows[-1].id}"}) if len(rows) == ROWS else None
    return render(request, "list.html", {"rows": rows, "title": "Cases", "after": after})


def case(request, number):
    one = get_object_or_404(in_reach(request), pk=number)
    return render(request, "case.html", {"case": one, "lines": one.line_set.order_by("-at")[:ROWS]})


def search(request):
    rows = []
    if request.method == "POST":
        rows = in_reach(request).filter(family_name__icontains=request.POST["query"])[:ROWS]
    return render(request, "search.html", {"rows": rows})


def new(request):
    if request.method != "POST":
        return render(request, "form.html", {"action": "/cases/new", "fields": CaseForm.Meta.fields})
    form = CaseForm(request.POST)
    if not form.is_valid():
        return render(request, "form.html", {"action": "/cases/new", "form": form}, status=422)
    now = timezone.now()
    with transaction.atomic():
        one = form.save(commit=False)
        one.reference = secrets.token_hex(6)
        one.agency = request.session["agency"] or 1
        one.opened_at = now
        one.due_at = now + timedelta(days=5)
        one.save()
        Line.objects.create(case=one, person=request.session["person"], at=now, what="opened")
    return redirect(f"/cases/{one.pk}")


urlpatterns = [
    path("sign-in", sign_in),
    path("desk", desk),
    path("cases", cases),
    path("cases/new", new),
    path("cases/<int:number>", case),
    path("search", search),
    path("assets/fixed.svg", lambda request: HttpResponse("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "image/svg+xml")),
]


def family_name(number):
    """A word of syllables, different for each number; the loader of Besa makes the same ones."""
    base = len(SYLLABLES)
    return "".join(SYLLABLES[number // base**place % base] for place in range(SYLLABLES_OF_NAME))


def family_name_in_sql():
    """The same for the column n."""
    known = "array[" + ",".join(f"'{one}'" for one in SYLLABLES) + "]"
    base = len(SYLLABLES)
    return " || ".join(f"({known})[1 + n / {base**place} % {base}]" for place in range(SYLLABLES_OF_NAME))


def fill(count, names_out):
    """Fills the database: as many cases as asked, each with three lines, made by the database itself.

    Names that a person of agency 1 finds are written down, one a line.
    """
    from django.core.management import call_command
    call_command("migrate", verbosity=0)
    with connection.schema_editor() as editor:
        for model in (Case, Line):
            editor.create_model(model)
    with connection.cursor() as cursor:
        cursor.execute("create extension if not exists pg_trgm")
        cursor.execute(
            f"""
            insert into peer_case (reference, given_name, family_name, born, gender, citizenship, status, agency,
                                   due_at, opened_at, summary)
            select lpad(to_hex(n), 12, '0'), 'Lule', 'Shembulli ' || {family_name_in_sql()},
                   date '2000-01-01' + n % 7000, 'female', 'AL', 'open', 1 + n % {AGENCIES},
                   now() + (n % 400 - 200) * interval '1 hour', now() - (n % 400) * interval '1 hour',
                   repeat('Tekst i shpikur ', 38)
            from generate_series(0, {int(count) - 1}) n
            """
        )
        cursor.execute(
            "insert into peer_line (case_id, person, at, what)"
            " select id, 'someone', opened_at, 'step ' || k from peer_case, generate_series(1, 3) k"
        )
        cursor.execute("create index if not exists names on peer_case using gin (upper(family_name) gin_trgm_ops)")
        # For two-row commits without a framework: as much to write, the fewest indexes.
        cursor.execute(
            "create table two_case (id bigserial primary key, reference text unique, opened_at timestamptz, summary text)"
        )
        cursor.execute("create table two_line (id bigserial primary key, case_id bigint, at timestamptz, what text)")
        cursor.execute("analyze")
    found = range(0, int(count), AGENCIES)
    chosen = found[:: max(1, len(found) // NAMES_MAX)][:NAMES_MAX]
    Path(names_out).write_text("\n".join(family_name(number) for number in chosen))


application = get_wsgi_application()
