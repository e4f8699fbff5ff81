package vn.donghanh.ui;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.donghanh.canary.Canary;
import vn.donghanh.canary.Visitor;

/** Types canaries into the forms of the administrator, the programme officer, the director and partner administrators, none of which is meant for client data. */
final class CanaryAdministration {
    private static final String INVITE = "account/invite.xhtml#";
    private static final String ACCOUNT = "account/account.xhtml#";
    private static final String PARTNER = "WEB-INF/partner/details.xhtml#";
    private static final String PARTNER_PERSON = "WEB-INF/partner/person.xhtml#";
    private static final String CODELIST = "reference/codelists.xhtml#";
    private static final String DEADLINE = "reference/deadlines.xhtml#";
    private static final String HOLIDAY = "reference/holidays.xhtml#";
    private static final String DELEGATION = "account/delegations.xhtml#";
    private static final String STAFF_COURSE = "WEB-INF/staffcourse/form.xhtml#";
    private static final String MODEL = "WEB-INF/reporting/register/modelform.xhtml#";
    private static final String PEOPLE = "WEB-INF/reporting/register/peopleform.xhtml#";
    private static final String MONEY = "WEB-INF/reporting/register/moneyform.xhtml#";
    private static final String TRAINING = "WEB-INF/reporting/register/trainingform.xhtml#";
    private static final String REPORT = "reporting/report/report.xhtml#";
    private static final String RETURN = "reporting/returnsheet.xhtml#";
    private static final String DEMANDED = "staffcourse/demandedcourses.xhtml#";
    private static final String PROGRAMME = "reporting/programmeedit.xhtml#";
    private static final String PROGRAMME_TARGET = "reporting/programmetarget.xhtml#";

    /** A day that no other test uses. */
    private static final String LATER = "28/11/2031";

    private final CanaryRun run;

    CanaryAdministration(CanaryRun run) {
        this.run = run;
    }

    void accounts() {
        Visitor admin = run.as("admin1");
        Canary username = run.canaries.openMark(INVITE + "username");
        admin.opens("/account/invite")
                .in("form")
                .types(run.open(INVITE + "displayName"))
                .types(run.canaries.openMark(INVITE + "shortName"))
                .types(username)
                .choosesAny("address")
                .choosesAny("unit")
                .presses("invite");
        passphrases(username.text(), code(admin));
        admin.opens("/account/account/"
                + Records.text("select ref from staff_account where username = ?", username.text()));
        admin.in("form")
                .types(run.open(ACCOUNT + "displayName"))
                .types(run.canaries.openMark(ACCOUNT + "shortName"))
                .presses("save");
        admin.in("access").presses("disable");
    }

    /** Chooses a passphrase, signs in with it, and changes it. */
    private void passphrases(String username, String code) {
        Canary first = run.hidden("first.xhtml#passphrase");
        Visitor owner = run.stranger();
        owner.opens("/first")
                .in("form")
                .sets("username", username)
                .sets("code", code)
                .types(first)
                .presses("choose");
        owner.signsIn(username, first.text());
        owner.opens("/account/profile")
                .in("secret")
                .sets("current", first.text())
                .types(run.hidden("account/profile.xhtml#passphrase"))
                .presses("change");
    }

    private static String code(Visitor admin) {
        Matcher code = Pattern.compile("dh-next-title\">([^<]+)<").matcher(admin.html());
        if (!code.find()) {
            throw new AssertionError("no code is issued on " + admin.path());
        }
        return code.group(1).strip();
    }

    void units() {
        Visitor admin = run.as("admin1");
        Canary name = run.open("account/units.xhtml#name");
        admin.opens("/account/units")
                .in("form")
                .types(name)
                .choosesAny("kind")
                .choosesAny("parent")
                .presses("add");
        String unit = Records.text("select max(ref) from org_unit where name = ?", name.text());
        admin.opens("/account/units")
                .in("again")
                .chooses("unit", unit)
                .types(run.open("account/units.xhtml#newName"))
                .presses("rename");
        String letterhead = "account/letterheads.xhtml#";
        admin.opens("/account/letterheads")
                .in("form")
                .types(run.canaries.day(letterhead + "from"))
                .isRefused("change");
        admin.opens("/account/letterheads")
                .in("form")
                .sets("from", SignedInUser.today())
                .types(run.open(letterhead + "centre"))
                .types(run.open(letterhead + "parentBody"))
                .types(run.open(letterhead + "place"))
                .types(run.canaries.openMark(letterhead + "sign"))
                .types(run.open(letterhead + "director"))
                .types(run.open(letterhead + "deputies"))
                .types(run.open(letterhead + "basis"))
                .presses("change");
    }

    void lists() {
        Visitor admin = run.as("admin1");
        admin.opens("/reference/codelists")
                .in("form")
                .typesCapitals(run.canaries.openMark(CODELIST + "code"))
                .types(run.open(CODELIST + "vi"))
                .types(run.open(CODELIST + "en"))
                .types(run.open(CODELIST + "screenVi"))
                .types(run.open(CODELIST + "screenEn"))
                .presses("add");
        admin.opens("/reference/codelists")
                .in("form")
                .typesCapitals(run.canaries.hiddenMark(CODELIST + "code"))
                .types(run.hidden(CODELIST + "vi"))
                .types(run.hidden(CODELIST + "en"))
                .types(run.hidden(CODELIST + "from"))
                .isRefused("add");
    }

    /** Types a refused value, and one that takes effect in ten months and is withdrawn again. */
    void deadlines() {
        Visitor admin = run.as("admin1");
        admin.opens("/reference/deadlines?change=TASK_POSTPONE")
                .in("form")
                .types(run.hidden(DEADLINE + "amount"))
                .types(run.hidden(DEADLINE + "basis"))
                .types(run.hidden(DEADLINE + "from"))
                .isRefused("save");
        Canary basis = run.open(DEADLINE + "basis");
        try {
            admin.opens("/reference/deadlines?change=TASK_POSTPONE")
                    .in("form")
                    .types(basis)
                    .sets("from", SignedInUser.inTenMonths())
                    .presses("save");
        } finally {
            takeBack("legal_deadline", basis);
        }
    }

    private static void takeBack(String table, Canary basis) {
        List<Map<String, String>> rows =
                Records.rows("select code, valid_from from " + table + " where basis = ?", basis.text());
        for (Map<String, String> row : rows) {
            Records.update("delete from " + table + " where basis = ?", basis.text());
            Records.update(
                    "update " + table + " set valid_to = null where code = ? and valid_to = ? - interval 1 day",
                    row.get("code"),
                    row.get("valid_from"));
        }
    }

    void holidays() {
        Visitor admin = run.as("admin1");
        admin.opens("/reference/holidays")
                .in("form")
                .types(run.hidden(HOLIDAY + "day"))
                .types(run.hidden(HOLIDAY + "name"))
                .types(run.hidden(HOLIDAY + "basis"))
                .isRefused("add");
        Canary name = run.open(HOLIDAY + "name");
        admin.opens("/reference/holidays")
                .in("form")
                .sets("day", LATER)
                .types(name)
                .types(run.open(HOLIDAY + "basis"))
                .presses("add");
        Records.update("delete from holiday where name = ?", name.text());
    }

    /** Changes a retention period, also one that ends at an age. */
    void retention() {
        Visitor admin = run.as("admin1");
        admin.opens("/reference/deadlines");
        Matcher rule =
                Pattern.compile("change=(\\w*(?:RETENTION|CASE_FILE|KEEP)\\w*)").matcher(admin.html());
        if (!rule.find()) {
            throw new AssertionError("no retention to change on " + admin.path());
        }
        admin.opens("/reference/deadlines?change=" + rule.group(1))
                .in("form")
                .types(run.hidden(DEADLINE + "untilAge"))
                .types(run.hidden(DEADLINE + "basis"))
                .isRefused("save");
        Canary basis = run.open(DEADLINE + "basis");
        try {
            admin.opens("/reference/deadlines?change=" + rule.group(1))
                    .in("form")
                    .types(basis)
                    .sets("from", SignedInUser.inTenMonths())
                    .presses("save");
        } finally {
            takeBack("retention_rule", basis);
        }
    }

    void partners() {
        Visitor admin = run.as("admin1");
        describe(admin.opens("/partner/organisations").in("form"))
                .types(run.hidden("partner/organisations.xhtml#from"))
                .isRefused("add");
        describe(admin.opens("/partner/organisations").in("form")).presses("add");
        String own = admin.path();
        admin.in("offer")
                .chooses("service", label -> label.contains("CHECK") || label.contains("HEALTH"))
                .types(run.open("account/organisation.xhtml#note"))
                .presses("addService");
        admin.opens(own)
                .in("place")
                .types(run.hidden("account/organisation.xhtml#area"))
                .click("addArea");
        person(admin.opens(own).in("person")).presses("invite");
        admin.opens(own)
                .in("over")
                .types(run.hidden("account/organisation.xhtml#last"))
                .isRefused("end");
        admin.opens(own).in("over").sets("last", SignedInUser.today()).presses("end");
        person(run.as("partner1").opens("/account/partneraccounts").in("form").choosesAny("roles"))
                .presses("invite");
    }

    private Visitor describe(Visitor admin) {
        return admin.types(run.open(PARTNER + "name"))
                .chooses("type", label -> label.contains("STI"))
                .types(run.open(PARTNER + "parent"))
                .types(run.canaries.openFigures(PARTNER + "phone", "060", 10));
    }

    private Visitor person(Visitor admin) {
        return admin.types(run.open(PARTNER_PERSON + "displayName"))
                .types(run.canaries.openMark(PARTNER_PERSON + "shortName"))
                .choosesAny("address")
                .types(run.canaries.openMark(PARTNER_PERSON + "username"));
    }

    void delegations() {
        Visitor director = run.as("director1");
        director.opens("/account/delegations")
                .in("form")
                .choosesAny("holder")
                .types(run.hidden(DELEGATION + "from"))
                .types(run.hidden(DELEGATION + "until"))
                .types(run.hidden(DELEGATION + "office"))
                .types(run.hidden(DELEGATION + "document"))
                .isRefused("give");
        director.opens("/account/delegations")
                .in("form")
                .choosesAny("holder")
                .sets("from", LATER)
                .sets("until", LATER)
                .types(run.open(DELEGATION + "office"))
                .types(run.hidden(DELEGATION + "document"))
                .presses("give");
        director.opens("/account/delegations").in("list").presses("withdraw");
    }

    /** Types refused days and hours, and records a course that is withdrawn again. */
    void staffCourses() {
        Visitor lead = run.as("lead1");
        lead.opens("/staffcourse/list")
                .in("form")
                .types(run.hidden(STAFF_COURSE + "firstDay"))
                .types(run.hidden(STAFF_COURSE + "lastDay"))
                .types(run.hidden(STAFF_COURSE + "hours"))
                .isRefused("record");
        lead.opens("/staffcourse/list")
                .in("form")
                .choosesAny("topic")
                .types(run.open(STAFF_COURSE + "title"))
                .types(run.open(STAFF_COURSE + "organiser"))
                .types(run.open(STAFF_COURSE + "place"))
                .sets("firstDay", SignedInUser.today())
                .sets("lastDay", SignedInUser.today())
                .sets("hours", "8")
                .choosesAny("funding")
                .presses("record");
        lead.in("withdrawing").choosesAny("reason").presses("withdraw");
    }

    /** Types refused days and numbers into the registers, and records a model that is withdrawn again. */
    void registers() {
        Visitor officer = run.as("programme1");
        officer.opens("/reporting/register/models")
                .in("form")
                .types(run.hidden(MODEL + "year"))
                .types(run.hidden(MODEL + "endedOn"))
                .isRefused("record");
        officer.opens("/reporting/register/models")
                .in("form")
                .types(run.open(MODEL + "name"))
                .choosesAny("kind")
                .sets("year", "2024")
                .presses("record");
        String model = "/reporting/register/model/"
                + Records.text("select ref from donghanh_log.community_model order by id desc limit 1");
        officer.opens(model)
                .in("people")
                .types(run.hidden(PEOPLE + "day"))
                .types(run.hidden(PEOPLE + "participants"))
                .isRefused("record");
        officer.opens(model)
                .in("money")
                .types(run.hidden(MONEY + "day"))
                .types(run.hidden(MONEY + "amount"))
                .isRefused("record");
        officer.opens(model).in("withdrawing").choosesAny("reason").presses("withdraw");
        officer.opens("/reporting/register/trainings")
                .in("form")
                .types(run.hidden(TRAINING + "firstDay"))
                .types(run.hidden(TRAINING + "lastDay"))
                .types(run.hidden(TRAINING + "classes"))
                .types(run.hidden(TRAINING + "attendances"))
                .types(run.hidden(TRAINING + "persons"))
                .isRefused("record");
    }

    /** Demands a course for a role that nobody is granted in the tests. */
    void demandedCourses() {
        Visitor admin = run.as("admin1");
        admin.opens("/staffcourse/demandedcourses")
                .in("form")
                .types(run.hidden(DEMANDED + "basis"))
                .types(run.hidden(DEMANDED + "from"))
                .isRefused("demand");
        Canary basis = run.open(DEMANDED + "basis");
        admin.opens("/staffcourse/demandedcourses")
                .in("form")
                .chooses("role", "AUDITOR")
                .chooses("topic", "CHILDREN")
                .sets("from", SignedInUser.inTenMonths())
                .types(basis)
                .presses("demand");
        Records.update("delete from demanded_course where basis = ?", basis.text());
    }

    void returns() {
        Visitor officer = run.as("programme1");
        String sheet = "/reporting/returnsheet?target=T2&period="
                + Records.text(
                        "select id from reporting_period where kind = 'HALF_YEAR' and from_day <= current_date order by to_day desc limit 1");
        officer.opens(sheet)
                .in("form")
                .types(run.hidden(RETURN + "body"))
                .types(run.hidden(RETURN + "letter"))
                .types(run.hidden(RETURN + "dated"))
                .types(run.hidden(RETURN + "cell"))
                .isRefused("save");
        Canary body = run.open(RETURN + "body");
        officer.opens(
                        "/reporting/returnsheet?target=T3C&period="
                                + Records.text(
                                        "select id from reporting_period where kind = 'HALF_YEAR' and from_day <= current_date order by to_day desc limit 1"))
                .in("form")
                .types(body)
                .types(run.open(RETURN + "letter"))
                .sets("dated", SignedInUser.today())
                .types(run.open(RETURN + "cell"))
                .sets("rows:0:cells:1:cell", "1")
                .sets("rows:0:cells:2:cell", "2")
                .presses("save");
        Records.update(
                "delete from return_number where return_id in (select id from target_return where body = ?)",
                body.text());
        Records.update("delete from target_return where body = ?", body.text());
    }

    /** Prepares a version of the plan and a target of it. The code of a target has a fixed form, so it is only refused. */
    void programme() {
        Visitor officer = run.as("report1");
        String inForce = Records.text(
                "select ref from programme_plan where status = 'IN_FORCE' order by valid_from, id limit 1");
        Visitor form = officer.opens("/reporting/programmeedit?from=" + inForce).in("form");
        List<String> texts = List.of("number", "issuedBy", "nameVi", "nameEn", "programmeVi", "programmeEn", "basis");
        texts.forEach(field -> form.types(run.hidden(PROGRAMME + field)));
        form.types(run.hidden(PROGRAMME + "area"))
                .types(run.hidden(PROGRAMME + "validFrom"))
                .types(run.hidden(PROGRAMME + "validTo"))
                .isRefused("save");
        Visitor prepared =
                officer.opens("/reporting/programmeedit?from=" + inForce).in("form");
        Canary number = run.open(PROGRAMME + "number");
        prepared.types(number);
        texts.stream()
                .filter(field -> !field.equals("number"))
                .forEach(field -> prepared.types(run.open(PROGRAMME + field)));
        prepared.sets("validFrom", LATER).presses("save");
        String ref = Records.text("select ref from programme_plan where number = ?", number.text());
        List<String> words = List.of("titleVi", "titleEn", "words", "unitVi", "unitEn");
        Visitor wrong = officer.opens("/reporting/programmetarget/" + ref).in("form");
        Stream.concat(
                        words.stream(),
                        Stream.of(
                                "code",
                                "percent",
                                "halfYearPercent",
                                "nationalPercent",
                                "baselinePercent",
                                "baselineYear"))
                .forEach(field -> wrong.types(run.hidden(PROGRAMME_TARGET + field)));
        wrong.isRefused("save");
        Visitor target = officer.opens("/reporting/programmetarget/" + ref).in("form");
        words.forEach(field -> target.types(run.open(PROGRAMME_TARGET + field)));
        target.sets("code", "T9")
                .sets("percent", "50")
                .chooses("rule", "AT_LEAST")
                .chooses("content", "TOTAL")
                .presses("save");
        Records.update("delete from plan_target where plan_id = (select id from programme_plan where ref = ?)", ref);
        Records.update("delete from programme_plan where ref = ?", ref);
    }

    /** Writes the report of an event, and sends one that is signed, which is as before then. */
    void reports() {
        Visitor officer = run.as("report1");
        officer.opens("/reporting/report/reports")
                .in("event")
                .choosesAny("occasion")
                .presses("beginEvent");
        String written = Records.text("select ref from report order by id desc limit 1");
        officer.opens("/reporting/report/write/" + written)
                .in("form")
                .types(run.hidden("reporting/report/write.xhtml#text"))
                .presses("save");
        String signed = "/reporting/report/report/"
                + Records.text("select ref from report where status = 'SIGNED' order by id limit 1");
        officer.opens(signed)
                .in("sending")
                .types(run.hidden(REPORT + "number"))
                .types(run.hidden(REPORT + "sentOn"))
                .isRefused("send");
        officer.opens(signed)
                .in("sending")
                .types(run.canaries.hiddenMark(REPORT + "number"))
                .sets("sentOn", SignedInUser.today())
                .presses("send");
        Records.update("delete from report where ref = ?", written);
        Records.update(
                "update report set status = 'SIGNED', sent_by = null, sent_at = null, sent_on = null, sent_number_sealed = null"
                        + " where ref = ?",
                signed.substring(signed.lastIndexOf('/') + 1));
    }

    /** Filters the log by days and an account's name. These are in the address like every filter, so they may be there. */
    void log() {
        run.as("auditor1")
                .asks(
                        "/auditlog/log",
                        Map.of(
                                "from", run.canaries.addressed("auditlog/log.xhtml#from"),
                                "to", run.canaries.addressed("auditlog/log.xhtml#to"),
                                "actor", run.canaries.addressed("auditlog/log.xhtml#actor")));
    }
}
