package vn.donghanh.ui;

import vn.donghanh.canary.Visitor;

/** Services: what is typed when one is recorded, corrected, or its cash refused. */
final class CanaryServices {
    private static final String SESSION = "WEB-INF/service/session.xhtml#";
    private static final String FORM = "WEB-INF/service/form.xhtml#";

    private final CanaryRun run;

    CanaryServices(CanaryRun run) {
        this.run = run;
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
                .chooses("kind", "CONDOMS")
                .types(run.hidden(FORM + "body"))
                .presses("save");
        worker.opens("/service/record/" + number)
                .in("form")
                .chooses("kind", "BASIC_SUPPLIES")
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
                .types(run.hidden(SESSION + "body"))
                .types(run.hidden(SESSION + "own"))
                .types(run.hidden(SESSION + "line"))
                .presses("save");
    }
}
