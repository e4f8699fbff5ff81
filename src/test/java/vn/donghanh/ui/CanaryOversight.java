package vn.donghanh.ui;

import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import vn.donghanh.canary.Canary;
import vn.donghanh.canary.Visitor;

/** Types canaries into audits, break-glass access, duplicates and erasure. */
final class CanaryOversight {
    private static final String AUDIT = "WEB-INF/caseaudit/auditform.xhtml#";
    private static final String GLASS = "breakglass/open.xhtml#";

    private final CanaryRun run;

    CanaryOversight(CanaryRun run) {
        this.run = run;
    }

    void audits() {
        Visitor admin = run.as("admin1");
        UnaryOperator<Visitor> days = page -> page.types(run.canaries.openDay(AUDIT + "letterOn"))
                .types(run.canaries.openDay(AUDIT + "periodFrom"))
                .sets("periodTo", "01/03/2026")
                .sets("openFrom", SignedInUser.today())
                .sets("openUntil", SignedInUser.workingDayInAWeek())
                .sets("sampleSize", "5")
                .choosesAny("auditors");
        admin.opens("/caseaudit/admin")
                .in("form")
                .types(run.hidden(AUDIT + "orderedBy"))
                .types(run.hidden(AUDIT + "letter"))
                .types(run.hidden(AUDIT + "letterOn"))
                .types(run.hidden(AUDIT + "periodFrom"))
                .types(run.hidden(AUDIT + "periodTo"))
                .types(run.hidden(AUDIT + "openFrom"))
                .types(run.hidden(AUDIT + "openUntil"))
                .types(run.hidden(AUDIT + "sampleSize"))
                .isRefused("propose");
        Canary letter = run.open(AUDIT + "letter");
        days.apply(admin.opens("/caseaudit/admin").in("form"))
                .types(run.open(AUDIT + "orderedBy"))
                .types(letter)
                .presses("propose");
        Visitor director = run.as("director1");
        director.opens("/caseaudit/admin").pressesAfter(letter.text(), "open");
        String ref = Records.text("select max(ref) from case_audit where letter = ?", letter.text());
        Visitor auditor = run.as("auditor1");
        auditor.opens("/caseaudit/audits/" + ref)
                .in("finding")
                .choosesAny("kind")
                .types(run.hidden("WEB-INF/caseaudit/finding.xhtml#words"))
                .presses("save");
        auditor.opens("/caseaudit/audits/" + ref)
                .follows("/caseaudit/sample/")
                .in("finding")
                .choosesAny("kind")
                .types(run.hidden("WEB-INF/caseaudit/finding.xhtml#words"))
                .presses("save");
    }

    void breakGlass(String number) {
        Visitor lead = run.as("lead1");
        lead.opens("/breakglass/open")
                .in("form")
                .types(run.hidden(GLASS + "number"))
                .choosesAny("field")
                .choosesAny("reason")
                .types(run.hidden(GLASS + "words"))
                .isRefused("open");
        lead.opens("/breakglass/open")
                .in("form")
                .sets("number", number)
                .chooses("field", label -> label.contains("ALIAS") || label.contains("LEGAL_NAME"))
                .choosesAny("reason")
                .types(run.hidden(GLASS + "words"))
                .presses("open");
        run.as("dpo1")
                .opens("/breakglass/reviews/"
                        + Records.text(
                                "select max(b.ref) from break_glass b join case_file c on c.id = b.case_id where c.number = ?",
                                number))
                .in("judgement")
                .choosesAny("verdict")
                .types(run.hidden("WEB-INF/breakglass/review.xhtml#verdictReason"))
                .presses("judge");
    }

    void duplicates(CanaryReception reception) {
        Canary alias = run.hidden("intake/ordinary.xhtml#name");
        String first = reception.receive("worker1", alias);
        String second = reception.receive("worker2", alias);
        Visitor lead = run.as("lead1");
        lead.opens("/casemerge/duplicates");
        String pair = Records.text("""
                select max(d.id) from duplicate_pair d""");
        lead.opens("/casemerge/duplicates/" + pair)
                .in("decision")
                .picks("verdict", label -> label.contains("SAME"))
                .chooses("kept", first)
                .types(run.hidden("WEB-INF/casemerge/compare.xhtml#reason"))
                .presses("decide");
        lead.opens("/casemerge/duplicates");
        int row = rowOf(lead, second);
        lead.in("merged")
                .pressesAlone(row + ":choose")
                .in("merged")
                .types(run.hidden("WEB-INF/casemerge/merged.xhtml#undoReason"))
                .presses("undo");
    }

    private static int rowOf(Visitor lead, String number) {
        String table = lead.html().substring(lead.html().indexOf("id=\"merged\""));
        return (int) Pattern.compile("<tr>")
                        .matcher(table.substring(0, table.indexOf(number)))
                        .results()
                        .count()
                - 2;
    }

    void erasure(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/erasure/request/" + number)
                .in("form")
                .choosesAny("ground")
                .choosesAny("identified")
                .types(run.hidden("erasure/request.xhtml#askedOn"))
                .isRefused("save");
        worker.opens("/erasure/request/" + number)
                .in("form")
                .choosesAny("ground")
                .choosesAny("identified")
                .sets("askedOn", SignedInUser.today())
                .presses("save");
        run.as("dpo1")
                .opens("/erasure/erasures/"
                        + Records.text(
                                "select max(e.ref) from erasure_request e join case_file c on c.id = e.case_id where c.number = ?",
                                number))
                .in("form")
                .chooses("decision", label -> label.contains("REFUSE"))
                .types(run.hidden("erasure/erasures.xhtml#reason"))
                .presses("decide");
    }
}
