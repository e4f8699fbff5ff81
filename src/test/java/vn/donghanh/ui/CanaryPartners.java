package vn.donghanh.ui;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.donghanh.canary.Canary;
import vn.donghanh.canary.Visitor;

/** Types canaries into consent, referrals, training, legal aid and loans, on the Centre's and on the partners' side. */
final class CanaryPartners {
    private static final Pattern CODE = Pattern.compile("CG-[0-9A-Z]{4}-[0-9A-Z]{4}");
    private static final String ANSWER = "WEB-INF/consent/answer.xhtml#";
    private static final String YES = "WEB-INF/consent/yes.xhtml#";
    private static final String SEND = "referral/send.xhtml#";
    private static final String ATTENDANCE = "WEB-INF/training/attendance.xhtml#";
    private static final String LEGAL = "WEB-INF/legalaid/";
    private static final String BUSINESS = "WEB-INF/partnerbusiness/";
    private static final String INTRODUCTION = "placement/introduction.xhtml#";
    private static final String TO_PARTNER = "WEB-INF/partnerbusiness/send.xhtml#";
    private static final String WORK = "WEB-INF/placement/steps.xhtml#";
    private static final String CHECK = "WEB-INF/placement/check.xhtml#";

    /** Work of the demonstration whose first check is open. */
    private static final String CHECKED =
            """
            select concat(f.number, '/', p.ref) from placement p join case_file f on f.id = p.case_id
            join staff_account a on a.id = f.manager_id
            where p.status = 'STARTED' and current_date between p.check_from and p.check_until and a.username = 'worker3'
            order by p.start_on desc limit 1""";

    /** A loan of the demonstration that is being paid back. */
    private static final String RUNNING =
            """
            select concat(f.number, '/', l.ref) from loan l join case_file f on f.id = l.case_id
            join staff_account a on a.id = f.manager_id
            where l.status = 'OVERDUE' and l.repaid > 0 and a.username = 'worker1' limit 1""";

    private static final String LOAN = "WEB-INF/loan/";
    private static final String MONEY = "12000000";
    private static final String LINES = "WEB-INF/supportreferral/lines.xhtml#";
    private static final String SUPPORT_STEPS = "WEB-INF/supportreferral/steps.xhtml#";

    private final CanaryRun run;

    CanaryPartners(CanaryRun run) {
        this.run = run;
    }

    /** The client names a person to whom the Centre may speak. */
    void consent(String number) {
        Visitor worker = run.as("worker1");
        answer(worker, number, "SHARE_FAMILY", "WRITTEN")
                .types(run.hidden(ANSWER + "named"))
                .types(run.hidden(YES + "expiresOn"))
                .isRefused("record");
        answer(worker, number, "SHARE_FAMILY", "WRITTEN")
                .types(run.hidden(ANSWER + "named"))
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("record");
    }

    void guardian(String minor) {
        answer(run.as("worker1"), minor, "FOLLOW_UP_AFTER", "GUARDIAN")
                .types(run.hidden(ANSWER + "answeredOn"))
                .isRefused("record");
        answer(run.as("worker1"), minor, "FOLLOW_UP_AFTER", "GUARDIAN")
                .types(run.hidden(YES + "guardian"))
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("record");
    }

    Visitor answer(Visitor worker, String number, String scope, String form) {
        return worker.opens("/consent/consents/" + number)
                .in("answer")
                .picks("scope", scope)
                .picks("said", label -> label.contains("GRANTED") || label.contains("YES"))
                .picks("how", form);
    }

    /** The client withdraws consent to the case, and the case ends with a reason. */
    void end(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/consent/consents/" + number)
                .in("asked")
                .pressesAlone("withdraw")
                .in("withdrawal")
                .types(run.hidden("consent/consents.xhtml#withdrawnOn"))
                .isRefused("now");
        worker.opens("/consent/consents/" + number)
                .in("asked")
                .pressesAlone("withdraw")
                .in("withdrawal")
                .presses("now");
        run.as("dpo1")
                .opens("/consent/consents/" + number)
                .in("ending")
                .types(run.hidden("consent/consents.xhtml#endReason"))
                .presses("end");
    }

    void referral(String number) {
        Visitor worker = run.as("worker1");
        prepare(worker, number, label -> label.contains("PEP"))
                .types(run.hidden(SEND + "exposure"))
                .types(run.hidden(SEND + "exposureTime"))
                .types(run.hidden(SEND + "note"))
                .isRefused("send");
        prepare(worker, number, label -> label.contains("STI"))
                .picks("how", "WRITTEN")
                .types(run.hidden(YES + "expiresOn"))
                .isRefused("agree");
        prepare(worker, number, label -> label.contains("STI"))
                .picks("how", "WRITTEN")
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("agree")
                .in("form")
                .types(run.hidden(SEND + "note"))
                .ticks("read")
                .presses("send");
        String code = code(worker.path());
        Visitor nurse = run.as("health1");
        nurse.opens("/partnerbusiness/slip/" + code)
                .in("recording")
                .presses("record")
                .in("recording")
                .picks("step", "ACCEPT")
                .presses("record")
                .in("recording")
                .picks("step", "SCHEDULE")
                .types(run.hidden(BUSINESS + "steps.xhtml#place"))
                .types(run.hidden(BUSINESS + "steps.xhtml#day"))
                .types(run.hidden(BUSINESS + "steps.xhtml#time"))
                .isRefused("record");
        recordStatementByTelephone(worker, number, code);
        nurse.opens("/partnerbusiness/slip/" + code)
                .in("recording")
                .picks("step", "SCHEDULE")
                .types(run.hidden(BUSINESS + "steps.xhtml#place"))
                .sets("day", SignedInUser.workingDayInAWeek())
                .sets("time", "14:00")
                .presses("record");
    }

    /** The worker records the clinic's answer by telephone; the canary is not a valid date or time. */
    private void recordStatementByTelephone(Visitor worker, String number, String code) {
        worker.opens("/referral/view/" + number + "/" + code)
                .in("word")
                .picks("step", "SCHEDULE")
                .types(run.hidden("referral/view.xhtml#day"))
                .types(run.hidden("referral/view.xhtml#time"))
                .isRefused("tell");
    }

    void referralOfAMinor(String minor) {
        prepare(run.as("worker1"), minor, label -> label.contains("STI"))
                .picks("how", "GUARDIAN")
                .types(run.hidden(YES + "guardian"))
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("agree");
    }

    private static Visitor prepare(Visitor worker, String number, Predicate<String> type) {
        return worker.opens("/referral/send/" + number)
                .in("form")
                .picks("type", type)
                .picks(
                        "recipient",
                        Records.text(
                                """
                                select max(o.ref) from partner_organisation o join staff_account a on a.organisation_id = o.id
                                where a.username = 'health1'"""));
    }

    void training(String number) {
        Visitor worker = run.as("worker1");
        Canary name = run.hidden(TO_PARTNER + "name");
        worker.opens("/training/list/" + number)
                .in("form")
                .chooses("trade", label -> label.contains("SEW") || label.contains("MAY"))
                .choosesAny("level")
                .presses("propose");
        String own = worker.path();
        worker.opens(own)
                .in("form")
                .types(name)
                .chooses("how", "WRITTEN")
                .types(run.hidden(YES + "expiresOn"))
                .isRefused("agree");
        worker.opens(own)
                .in("form")
                .types(name)
                .chooses("how", "WRITTEN")
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("agree");
        worker.opens(own).in("form").types(name).choosesAny("fee").ticks("read").presses("send");
        String slip = "/partnerbusiness/slip/" + code(worker.html());
        Visitor school = run.as("training1");
        school.opens(slip)
                .in("recording")
                .picks("step", "ENROL")
                .types(run.hidden(BUSINESS + "steps.xhtml#day"))
                .isRefused("record");
        attended(school, slip);
    }

    void placement(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/placement/list/" + number).in("form").choosesAny("work").presses("propose");
        String own = worker.path();
        worker.opens(own).in("goingAlone").types(run.hidden(WORK + "day")).isRefused("alone");
        String introduction =
                own.replace("/placement/placement/", "/placement/introduction/") + "?to=EMPLOYMENT_SERVICE";
        Canary name = run.hidden(TO_PARTNER + "name");
        worker.opens(introduction)
                .in("form")
                .types(name)
                .types(run.hidden(INTRODUCTION + "meetOn"))
                .isRefused("send");
        worker.opens(introduction)
                .in("form")
                .types(name)
                .chooses("how", "WRITTEN")
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("agree");
        worker.opens(introduction)
                .in("form")
                .types(name)
                .sets("meetOn", SignedInUser.workingDayInAWeek())
                .ticks("read")
                .presses("send");
        run.as("work2").opens("/partnerbusiness/slip/" + code(worker.html()));
        run.as("worker3")
                .opens("/placement/placement/" + Records.text(CHECKED))
                .in("checking")
                .picks("answer", "CHANGED_WORK")
                .types(run.hidden(CHECK + "heldOn"))
                .types(run.hidden(CHECK + "day"))
                .isRefused("check");
    }

    /** A loan up to the lender's answer, and one of the demonstration that is being paid back. */
    void loan(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/loan/list/" + number)
                .in("form")
                .choosesAny("purpose")
                .types(run.hidden("loan/list.xhtml#amount"))
                .isRefused("propose");
        worker.opens("/loan/list/" + number)
                .in("form")
                .choosesAny("purpose")
                .sets("amount", MONEY)
                .presses("propose");
        String channels = worker.path();
        worker.opens(channels)
                .in("form")
                .ticks("read")
                .types(run.hidden("loan/channels.xhtml#readOn"))
                .isRefused("choose");
        worker.opens(channels).in("form").ticks("read").choosesAny("channel").presses("choose");
        String own = worker.path();
        worker.opens(own)
                .in("preparing")
                .typesIntoAll(run.hidden(LOAN + "plan.xhtml#amount"))
                .isRefused("prepare");
        worker.opens(own)
                .in("preparing")
                .sets("amount", MONEY)
                .choosesAll("state", "IN_HAND")
                .presses("prepare");
        worker.opens(own)
                .in("goingAlone")
                .types(run.hidden(LOAN + "steps.xhtml#day"))
                .isRefused("alone");
        lend(worker, own);
        worker.opens(own)
                .in("answering")
                .picks("step", "APPROVE")
                .chooses("source", "CLIENT")
                .types(run.hidden(LOAN + "answer.xhtml#day"))
                .types(run.hidden(LOAN + "answer.xhtml#amount"))
                .types(run.hidden(LOAN + "answer.xhtml#rate"))
                .types(run.hidden(LOAN + "answer.xhtml#months"))
                .isRefused("answer");
        repay(worker, "/loan/loan/" + Records.text(RUNNING));
    }

    private void lend(Visitor worker, String own) {
        String submission = own.replace("/loan/loan/", "/loan/submission/");
        Canary name = run.hidden(TO_PARTNER + "name");
        worker.opens(submission)
                .in("form")
                .types(name)
                .chooses("how", "WRITTEN")
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("agree");
        worker.opens(submission).in("form").types(name).ticks("read").presses("send");
        run.as("bank1")
                .opens("/partnerbusiness/slip/" + code(worker.html()))
                .in("recording")
                .picks("step", "APPROVE")
                .types(run.hidden(BUSINESS + "steps.xhtml#day"))
                .types(run.hidden(BUSINESS + "steps.xhtml#amount"))
                .types(run.hidden(BUSINESS + "steps.xhtml#rate"))
                .types(run.hidden(BUSINESS + "steps.xhtml#months"))
                .isRefused("record");
    }

    private void repay(Visitor worker, String running) {
        worker.opens(running)
                .in("repaying")
                .chooses("source", "CLIENT")
                .types(run.hidden(LOAN + "steps.xhtml#day"))
                .types(run.hidden(LOAN + "steps.xhtml#amount"))
                .isRefused("repay");
        worker.opens(running)
                .in("correcting")
                .choosesAny("payment")
                .chooses("source", "CLIENT")
                .types(run.hidden(LOAN + "payments.xhtml#day"))
                .types(run.hidden(LOAN + "payments.xhtml#amount"))
                .isRefused("correct");
    }

    /** Types canaries as a school with a current course: the demonstration has some in each state. */
    private void attended(Visitor school, String slip) {
        school.opens(slip)
                .in("recording")
                .picks("step", "ENROL")
                .sets("day", SignedInUser.today())
                .presses("record");
        school.opens("/partnerbusiness/slip/" + courses("IN_PROGRESS"))
                .in("counting")
                .types(run.hidden(ATTENDANCE + "percent"))
                .isRefused("count");
        school.opens("/partnerbusiness/slip/" + courses("IN_PROGRESS"))
                .in("recording")
                .picks("step", "COMPLETE")
                .types(run.hidden(BUSINESS + "steps.xhtml#day"))
                .isRefused("record");
        String completed = courses("COMPLETED");
        school.opens("/partnerbusiness/slip/" + completed)
                .in("recording")
                .types(run.hidden(BUSINESS + "steps.xhtml#paper"))
                .presses("record");
        Records.update(
                "update enrolment set status = 'COMPLETED', certificate_sealed = null where code = ?", completed);
    }

    /** A legal matter from the ground to the first steps of the legal aid centre. */
    void legalAid(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/legalaid/list/" + number)
                .in("form")
                .chooses("matter", "DEBT")
                .chooses("subject", "CLIENT")
                .presses("open");
        String own = worker.path();
        worker.opens(own).in("preparing").pressesAlone("prepare");
        worker.opens(own).in("grounding").chooses("ground", "POOR").presses("choose");
        worker.opens(own)
                .in("papering")
                .chooses("paper", "IDENTITY_CARD")
                .picks("state", "ASKED_FOR")
                .types(run.hidden(LEGAL + "papers.xhtml#askedOn"))
                .isRefused("recordPaper");
        worker.opens(own)
                .in("noting")
                .types(run.hidden(LEGAL + "notes.xhtml#note"))
                .presses("writeNote");
        Canary name = run.hidden(BUSINESS + "send.xhtml#name");
        worker.opens(own)
                .in("form")
                .types(name)
                .chooses("how", "WRITTEN")
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("agree");
        worker.opens(own).in("form").types(name).ticks("read").presses("send");
        String slip = "/partnerbusiness/slip/" + code(worker.html());
        Visitor partner = run.as("legal1");
        partner.opens(slip)
                .in("recording")
                .picks("step", "ACCEPT")
                .types(run.hidden(BUSINESS + "steps.xhtml#day"))
                .isRefused("record");
        partner.opens(slip)
                .in("recording")
                .picks("step", "ACCEPT")
                .sets("day", SignedInUser.today())
                .presses("record");
        shareNote(worker, own, partner, slip);
        worker.opens(own).in("reporting").presses("report");
        worker.opens(own)
                .in("reporting")
                .picks("step", "SET_HEARING")
                .types(run.hidden(LEGAL + "steps.xhtml#day"))
                .isRefused("report");
    }

    /** The note goes to the lawyer, who opens it. */
    private static void shareNote(Visitor worker, String own, Visitor partner, String slip) {
        worker.opens(own.replace("/matter/", "/note/") + "/"
                        + Records.text(
                                "select n.ref from legal_aid_note n join legal_aid_matter m on m.id = n.matter_id"
                                        + " where m.ref = ?",
                                own.substring(own.lastIndexOf('/') + 1)))
                .in("sharing")
                .ticks("read")
                .presses("share");
        partner.opens(slip).in("received").presses("open");
    }

    /** What another body is asked for: the name and the ticked lines, and what the worker records of the answer. */
    void support(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/supportreferral/list/" + number)
                .in("form")
                .chooses("help", "FACILITY_PLACE")
                .chooses("kind", "SHELTER")
                .presses("draft");
        String own = worker.path();
        Canary name = run.hidden(BUSINESS + "send.xhtml#name");
        worker.opens(own)
                .in("form")
                .picks("lines", "CHILDREN")
                .types(name)
                .types(run.hidden(LINES + "visitOn"))
                .types(run.hidden(LINES + "children"))
                .isRefused("send");
        worker.opens(own)
                .in("form")
                .types(name)
                .chooses("how", "WRITTEN")
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("agree");
        worker.opens(own)
                .in("form")
                .types(name)
                .sets("visitOn", SignedInUser.workingDayInAWeek())
                .ticks("read")
                .presses("send");
        run.as("support1").opens("/partnerbusiness/slip/" + code(worker.html()));
        worker.opens(own)
                .in("answering")
                .picks("step", "CONCLUDE")
                .picks("source", "CLIENT")
                .types(run.hidden(SUPPORT_STEPS + "day"))
                .isRefused("record");
    }

    private static String courses(String status) {
        return Records.text(
                """
                select max(e.code) from enrolment e
                join staff_account a on a.organisation_id = e.organisation_id
                where a.username = 'training1' and e.status = ?""",
                status);
    }

    static String code(String text) {
        Matcher code = CODE.matcher(text);
        if (!code.find()) {
            throw new AssertionError("no code in " + text);
        }
        return code.group();
    }
}
