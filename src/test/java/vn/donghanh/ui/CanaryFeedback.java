package vn.donghanh.ui;

import vn.donghanh.canary.Visitor;

/** Types canaries into feedback, a complaint and its answer. The client's own page has the same form as the recorder's. */
final class CanaryFeedback {
    private static final String FORM = "WEB-INF/feedback/form.xhtml#";

    private final CanaryRun run;

    CanaryFeedback(CanaryRun run) {
        this.run = run;
    }

    void complain(String number) {
        Visitor duty = run.as("duty1");
        written(duty).types(run.hidden("feedback/record.xhtml#number")).isRefused("save");
        written(duty).sets("number", number).presses("save");
        String ref = Records.text("select ref from complaint order by id desc limit 1");
        Visitor lead = run.as("lead1");
        lead.opens("/feedback/complaint/" + ref).in("steps").pressesAlone("begin");
        lead.opens("/feedback/complaint/" + ref)
                .in("answering")
                .chooses("finding", "JUSTIFIED")
                .types(run.hidden("feedback/complaint.xhtml#answer"))
                .presses("save");
        lead.opens("/feedback/complaint/" + ref);
        lead.opens("/feedback/opinions");
    }

    private Visitor written(Visitor duty) {
        return duty.opens("/feedback/record")
                .in("form")
                .types(run.hidden(FORM + "words"))
                .chooses("subject", "SERVICE")
                .types(run.hidden(FORM + "account"))
                .chooses("wished", "SUPERVISOR")
                .types(run.hidden(FORM + "wish"));
    }
}
