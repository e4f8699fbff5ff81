package vn.donghanh.ui;

import vn.donghanh.canary.Visitor;

/** Services: what is typed when one is recorded, corrected, or its cash refused; outreach and the stock. */
final class CanaryServices {
    private static final String SESSION = "WEB-INF/service/session.xhtml#";
    private static final String FORM = "WEB-INF/service/form.xhtml#";
    private static final String OUTREACH = "service/outreach/record.xhtml#";
    private static final String GOODS = "service/stock/goods.xhtml#";

    /** A case of the demonstration in which it is time to look at a support. */
    private static final String LOOKED_AT =
            """
            select f.number from case_task t join case_file f on f.id = t.case_id join staff_account a on a.id = f.manager_id
            where t.kind = 'LIVELIHOOD_LOOK' and t.ended_at is null and a.username = 'worker1' order by t.due_at limit 1""";

    private final CanaryRun run;

    CanaryServices(CanaryRun run) {
        this.run = run;
    }

    /** Outreach and the stock accept numbers, a day and a month only; texts are refused and stored nowhere. */
    void count() {
        run.as("worker1")
                .opens("/service/outreach/record")
                .in("form")
                .types(run.hidden(OUTREACH + "persons"))
                .types(run.hidden(OUTREACH + "contacts"))
                .types(run.hidden(OUTREACH + "quantity"))
                .types(run.hidden(OUTREACH + "further"))
                .types(run.hidden(OUTREACH + "day"))
                .isRefused("save");
        Visitor lead = run.as("lead1");
        lead.opens("/service/stock/goods/CONDOM")
                .in("receiving")
                .types(run.hidden(GOODS + "received"))
                .types(run.hidden(GOODS + "day"))
                .types(run.hidden(GOODS + "expiry"))
                .isRefused("receive");
        lead.opens("/service/stock/goods/CONDOM")
                .in("counting")
                .types(run.hidden(GOODS + "counted"))
                .isRefused("count");
        lead.opens("/service/stock/goods/CONDOM")
                .in("writing")
                .types(run.hidden(GOODS + "writtenOff"))
                .isRefused("writeOff");
        lead.opens("/service/stock/goods/CONDOM")
                .in("warning")
                .types(run.hidden(GOODS + "line"))
                .isRefused("set");
    }

    void record(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/service/record/" + number)
                .in("form")
                .chooses("kind", "TRANSPORT")
                .types(run.hidden(FORM + "quantity"))
                .types(run.hidden(FORM + "day"))
                .types(run.hidden(FORM + "amount"))
                .types(run.hidden(FORM + "body"))
                .isRefused("save");
        worker.opens("/service/record/" + number)
                .in("form")
                .picks("kind", "CONDOMS")
                .in("form")
                .chooses("outcome", "DELIVERED")
                .types(run.hidden(FORM + "body"))
                .presses("save");
        worker.opens("/service/record/" + number)
                .in("form")
                .chooses("kind", "BASIC_SUPPLIES")
                .chooses("outcome", "DELIVERED")
                .sets("amount", "900000")
                .ticks("cash")
                .chooses("funding", "CENTRE")
                .types(run.hidden(FORM + "body"))
                .presses("save");
        worker.opens("/service/record/" + number)
                .in("form")
                .picks("kind", "OFFICE_ACCOMPANIMENT")
                .in("form")
                .types(run.hidden(FORM + "minutes"))
                .types(run.hidden(FORM + "next"))
                .isRefused("save");
        Visitor lead = run.as("lead1");
        lead.opens("/service/list/" + number)
                .in("cash")
                .pressesAlone("decide")
                .in("cash")
                .types(run.hidden("WEB-INF/service/waiting.xhtml#refusal"))
                .presses("refuse");
    }

    /** The day on which a worker of the demonstration looked at what became of a support. */
    void look() {
        run.as("worker1")
                .opens("/service/livelihood/" + Records.text(LOOKED_AT))
                .in("looking")
                .pressesAlone("open")
                .in("looking")
                .choosesAny("answer")
                .types(run.hidden("service/livelihood.xhtml#heldOn"))
                .isRefused("record");
    }

    /** An entry whose author is gone; here it is another's by a change of the table, since its author would have to leave. */
    void standIn(String number) {
        Records.update(
                """
                update donghanh_log.service_delivery d join case_file c on c.id = d.case_id and c.number = ?
                set d.staff_id = (select id from staff_account where username = 'worker3') where d.service_type = 'BASIC_SUPPLIES'""",
                number);
        String ref = Records.text(
                """
                select d.line_ref from donghanh_log.service_delivery d join case_file c on c.id = d.case_id
                where c.number = ? and d.service_type = 'BASIC_SUPPLIES'""",
                number);
        run.as("worker1")
                .opens("/service/list/" + number + "?mistake=" + ref)
                .in("mistake")
                .types(run.hidden("WEB-INF/service/mistake.xhtml#body"))
                .presses("mark");
    }

    /** The case manager lets the counsellor in, who records a session of a group with another client. */
    void counsel(String number) {
        run.as("worker1")
                .opens("/casefile/access/" + number)
                .in("admit")
                .chooses("admitted", value -> value.contains("counsellor1"))
                .presses("letIn");
        Visitor counsellor = run.as("counsellor1");
        counsellor
                .opens("/service/session/" + number)
                .in("form")
                .types(run.hidden(SESSION + "minutes"))
                .types(run.hidden(SESSION + "day"))
                .types(run.hidden(SESSION + "next"))
                .isRefused("save");
        counsellor
                .opens("/service/session/" + number)
                .in("form")
                .picks("kind", "GROUP_COUNSELLING")
                .in("form")
                .picks("added", value -> !value.isEmpty())
                .in("form")
                .chooses("outcome", "DELIVERED")
                .chooses("part", "DELIVERED")
                .types(run.hidden(SESSION + "body"))
                .types(run.hidden(SESSION + "own"))
                .types(run.hidden(SESSION + "line"))
                .presses("save");
    }
}
