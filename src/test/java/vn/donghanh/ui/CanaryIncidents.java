package vn.donghanh.ui;

import vn.donghanh.canary.Visitor;

/** Types canaries into incidents: the record, its correction, what was done, and the notice that the law demands for a child. */
final class CanaryIncidents {
    private static final String FORM = "WEB-INF/incident/form.xhtml#";

    private final CanaryRun run;

    CanaryIncidents(CanaryRun run) {
        this.run = run;
    }

    /** The age becomes unknown, so that the law on children applies. */
    void child(String number) {
        Records.update("update case_file set age_band = 'UNKNOWN' where number = ?", number);
        Visitor worker = run.as("worker1");
        worker.opens("/incident/record/" + number)
                .in("form")
                .chooses("types", "PHYSICAL")
                .types(run.hidden(FORM + "day"))
                .types(run.hidden(FORM + "time"))
                .isRefused("save");
        String incident = worker.opens("/incident/record/" + number)
                .in("form")
                .chooses("types", "PHYSICAL")
                .types(run.hidden(FORM + "place"))
                .types(run.hidden(FORM + "words"))
                .presses("save")
                .path();
        run.as("lead1")
                .opens(incident)
                .in("settling")
                .types(run.hidden("WEB-INF/incident/deadlines.xhtml#words"))
                .presses("settle");
        worker.opens(incident)
                .in("notice")
                .choosesAny("recipient")
                .choosesAny("noticeChannel")
                .choosesAny("informed")
                .types(run.hidden("WEB-INF/incident/notice.xhtml#content"))
                .presses("give");
        run.as("duty1")
                .opens("/incident/known")
                .in("form")
                .types(run.canaries.hiddenMark("incident/known.xhtml#number"))
                .presses("next")
                .in("form")
                .chooses("types", "PHYSICAL")
                .isRefused("save");
    }
}
