package vn.donghanh.ui;

import vn.donghanh.canary.Visitor;

/** Types canaries into conferences: the invitation, an outside person, the minutes, a decision, and one that is cancelled. */
final class CanaryConferences {
    private static final String CALL = "conference/call.xhtml#";
    private static final String GUESTS = "conference/guests.xhtml#";
    private static final String MINUTES = "conference/minutes.xhtml#";
    private static final String CLIENT = "WEB-INF/conference/client.xhtml#trusted";

    private final CanaryRun run;

    CanaryConferences(CanaryRun run) {
        this.run = run;
    }

    void confer(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/conference/call/" + number)
                .in("form")
                .types(run.hidden(CALL + "day"))
                .types(run.hidden(CALL + "time"))
                .isRefused("save");
        String conference = called(worker, number);
        name(worker, conference);
        worker.opens(conference)
                .in("hold")
                .choosesAny("present")
                .choosesAny("presentGuests")
                .chooses("clientPart", "BY_TRUSTED_PERSON")
                .types(run.hidden(CLIENT))
                .presses("held");
        String minutes = conference.replace("/view/", "/minutes/");
        worker.opens(minutes)
                .in("form")
                .presses("addDecision")
                .in("form")
                .types(run.hidden(MINUTES + "words"))
                .types(run.hidden(MINUTES + "due"))
                .isRefused("save");
        worker.opens(minutes)
                .in("form")
                .types(run.hidden(MINUTES + "body"))
                .types(run.hidden(MINUTES + "text"))
                .presses("addDecision")
                .in("form")
                .types(run.hidden(MINUTES + "words"))
                .choosesAny("assignee")
                .sets("due", SignedInUser.workingDayInAWeek())
                .choosesAny("audience")
                .presses("save");
        worker.opens(conference)
                .follows("/conference/decision/")
                .in("settling")
                .chooses("outcome", "DONE")
                .types(run.hidden("conference/decision.xhtml#result"))
                .presses("settle");
        worker.opens(conference).follows("/conference/part/").in("handing").presses("hand");
        worker.opens(called(worker, number))
                .in("cancel")
                .types(run.hidden("WEB-INF/conference/hold.xhtml#cancelReason"))
                .presses("cancelled");
    }

    private String called(Visitor worker, String number) {
        return worker.opens("/conference/call/" + number)
                .in("form")
                .sets("day", SignedInUser.today())
                .sets("time", "00:01")
                .chooses("reason", "PLANNED")
                .types(run.hidden(CALL + "topic"))
                .chooses("clientPart", "BY_TRUSTED_PERSON")
                .types(run.hidden(CLIENT))
                .presses("save")
                .path();
    }

    private void name(Visitor worker, String conference) {
        String guests = conference.replace("/view/", "/guests/");
        worker.opens(guests)
                .in("form")
                .types(run.hidden(GUESTS + "consentedOn"))
                .isRefused("add");
        worker.opens(guests)
                .in("form")
                .picks("body", offer -> !offer.isEmpty())
                .picks("how", "WRITTEN")
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("agree")
                .in("form")
                .types(run.hidden(GUESTS + "guestName"))
                .types(run.hidden(GUESTS + "post"))
                .types(run.hidden(GUESTS + "mayShare"))
                .presses("add");
    }
}
