package vn.donghanh.ui;

import vn.donghanh.canary.Visitor;

/** Types canaries into emergency stays as the duty team, the case manager, the supervisor and the director. */
final class CanaryStays {
    private static final String PAGES = "WEB-INF/stay/";
    private static final String CONFIRM = PAGES + "confirm.xhtml#";
    private static final String EXTEND = PAGES + "extend.xhtml#";
    private static final String PLAN = PAGES + "exitplan.xhtml#";
    private static final String END = PAGES + "end.xhtml#";
    private static final String LEAVE = PAGES + "leave.xhtml#";

    private final CanaryRun run;

    CanaryStays(CanaryRun run) {
        this.run = run;
    }

    /** A stay that ends with a transfer to another facility, after all other steps. */
    void moved(String number) {
        Visitor worker = run.as("worker1");
        String stay = begun(worker, number);
        worker.opens(stay)
                .in("moving")
                .types(run.hidden(PAGES + "house.xhtml#room"))
                .presses("move");
        worker.opens(stay)
                .in("asking")
                .chooses("channel", "PHONE")
                .types(run.hidden(PAGES + "house.xhtml#asked"))
                .presses("ask");
        Records.update(
                "update emergency_stay_paper p join emergency_stay s on s.id = p.stay_id set p.state = 'HELD' where"
                        + " s.ref = ?",
                stay.substring(stay.lastIndexOf('/') + 1));
        Visitor director = run.as("director1");
        director.opens(stay)
                .in("confirming")
                .types(run.hidden(CONFIRM + "on"))
                .types(run.hidden(CONFIRM + "until"))
                .isRefused("confirm");
        director.opens(stay)
                .in("confirming")
                .types(run.hidden(CONFIRM + "number"))
                .sets("on", SignedInUser.today())
                .sets("until", SignedInUser.today())
                .presses("confirm");
        extended(director, stay);
        worker.opens(stay).in("planning").types(run.hidden(PLAN + "exitOn")).isRefused("plan");
        worker.opens(stay)
                .in("planning")
                .sets("exitOn", SignedInUser.today())
                .chooses("destination", "OTHER_FACILITY")
                .types(run.hidden(PLAN + "way"))
                .chooses("followUp", "NO")
                .ticks("safetyPlan")
                .presses("plan");
        director.opens(stay)
                .in("ending")
                .types(run.hidden(END + "on"))
                .types(run.hidden(END + "leftDay"))
                .types(run.hidden(END + "leftTime"))
                .isRefused("transfer");
        director.opens(stay)
                .in("ending")
                .types(run.hidden(END + "number"))
                .sets("on", SignedInUser.today())
                .types(run.hidden(END + "takenOver"))
                .types(run.hidden(END + "minutes"))
                .presses("transfer");
    }

    private void extended(Visitor director, String stay) {
        director.opens(stay)
                .in("extending")
                .types(run.hidden(EXTEND + "on"))
                .types(run.hidden(EXTEND + "until"))
                .types(run.hidden(EXTEND + "letterOn"))
                .isRefused("extend");
        director.opens(stay)
                .in("extending")
                .types(run.hidden(EXTEND + "number"))
                .sets("on", SignedInUser.today())
                .sets("until", SignedInUser.workingDayInAWeek())
                .types(run.hidden(EXTEND + "reason"))
                .types(run.hidden(EXTEND + "letterNumber"))
                .sets("letterOn", SignedInUser.today())
                .presses("extend");
    }

    /** A stay refused because there was another safe place. */
    void refused(String number) {
        String stay = asked(run.as("worker1"), number);
        run.as("lead1")
                .opens(stay)
                .in("refusing")
                .chooses("cause", "FULL")
                .types(run.hidden(PAGES + "refuse.xhtml#elsewhere"))
                .types(run.hidden(PAGES + "refuse.xhtml#takenOver"))
                .presses("refuse");
    }

    /** The client leaves without a plan, on the day of arrival. */
    void left(String number) {
        Visitor worker = run.as("worker1");
        String stay = begun(worker, number);
        worker.opens(stay)
                .in("leaving")
                .types(run.hidden(LEAVE + "lastSeenDay"))
                .types(run.hidden(LEAVE + "lastSeenTime"))
                .isRefused("leave");
        worker.opens(stay)
                .in("leaving")
                .sets("lastSeenDay", SignedInUser.today())
                .sets("lastSeenTime", SignedInUser.now())
                .chooses("risk", "NOT_KNOWN")
                .types(run.hidden(LEAVE + "report"))
                .presses("leave");
    }

    private String asked(Visitor worker, String number) {
        worker.opens("/stay/list/" + number)
                .in("form")
                .types(run.hidden("stay/list.xhtml#requestedDay"))
                .types(run.hidden("stay/list.xhtml#requestedTime"))
                .isRefused("request");
        return worker.opens("/stay/list/" + number)
                .in("form")
                .chooses("ground", "DOMESTIC_VIOLENCE")
                .types(run.hidden("stay/list.xhtml#reason"))
                .presses("request")
                .path();
    }

    private String begun(Visitor worker, String number) {
        String stay = asked(worker, number);
        worker.opens(stay)
                .in("admitting")
                .types(run.hidden(PAGES + "admit.xhtml#cameDay"))
                .types(run.hidden(PAGES + "admit.xhtml#cameTime"))
                .isRefused("admit");
        worker.opens(stay)
                .in("admitting")
                .types(run.hidden(PAGES + "admit.xhtml#room"))
                .types(run.hidden(PAGES + "admit.xhtml#belongings"))
                .ticks("safetyAgreed")
                .presses("admit");
        return stay;
    }
}
