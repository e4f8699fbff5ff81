package vn.donghanh.ui;

import vn.donghanh.canary.Canary;
import vn.donghanh.canary.Visitor;

/** Types canaries into intake, screening and safe contact. */
final class CanaryReception {
    private static final String NEW = "intake/ordinary.xhtml#";
    private static final String FURTHER = "WEB-INF/intake/further.xhtml#";
    private static final String EMERGENCY = "intake/emergency.xhtml#";
    private static final String DECISION = "WEB-INF/intake/decision.xhtml#";
    private static final String SCREENING = "intake/riskform.xhtml#";
    private static final String CONTACT = "intake/contact.xhtml#";

    private final CanaryRun run;

    CanaryReception(CanaryRun run) {
        this.run = run;
    }

    /** @return the number of a case of worker1 that waits for hand-over */
    String receive() {
        Visitor worker = run.as("worker1");
        fill(worker).types(run.hidden(NEW + "arrived")).isRefused("receive");
        fill(worker).types(run.hidden(FURTHER + "birth")).isRefused("receive");
        fill(worker).presses("later");
        return fill(worker)
                .types(run.canaries.day(FURTHER + "birth"))
                .presses("receive")
                .caseNumber();
    }

    private Visitor fill(Visitor worker) {
        return worker.opens("/intake/ordinary")
                .picks("form", "VITAL_INTEREST")
                .types(run.hidden(NEW + "name"))
                .chooses("age", "FROM_25_TO_34")
                .types(run.hidden(NEW + "reason"))
                .types(run.hidden(NEW + "concern"))
                .types(run.hidden(FURTHER + "legalName"))
                .types(run.canaries.figures(FURTHER + "phone", "060", 10))
                .types(run.hidden(FURTHER + "address"))
                .types(run.hidden(FURTHER + "kin"));
    }

    /** @return the number of a case of an adult who consented in writing */
    String receive(String username, Canary alias) {
        return run.as(username)
                .opens("/intake/ordinary")
                .types(alias)
                .chooses("age", "FROM_25_TO_34")
                .chooses("form", "WRITTEN")
                .sets("concern", "Muốn học nghề.")
                .presses("receive")
                .caseNumber();
    }

    /** @return the number of the case of a minor for whom a representative consented */
    String receiveMinor() {
        return run.as("worker1")
                .opens("/intake/ordinary")
                .picks("form", "GUARDIAN")
                .types(run.hidden(NEW + "name"))
                .chooses("age", "FROM_16_TO_17")
                .types(run.hidden(NEW + "guardian"))
                .types(run.hidden(NEW + "concern"))
                .presses("receive")
                .caseNumber();
    }

    /** @return the number of a case received at night */
    String emergency() {
        Visitor duty = run.as("duty1");
        duty.opens("/intake/emergency").picks("form", "VITAL_INTEREST");
        describe(duty, "C_INJURY").types(run.hidden(EMERGENCY + "arrived")).isRefused("receive");
        duty.opens("/intake/emergency").picks("form", "VITAL_INTEREST");
        return describe(duty, "C_INJURY").presses("receive").caseNumber();
    }

    /** Says when it happened, on a day and at a time that are none. */
    void exposure() {
        Visitor duty = run.as("duty1");
        duty.opens("/intake/emergency").picks("form", "VITAL_INTEREST");
        String number = describe(duty, "C_RAPE72").presses("receive").caseNumber();
        duty.opens("/intake/screening/" + number)
                .in("exposure")
                .types(run.hidden("intake/screening.xhtml#exposedOn"))
                .types(run.hidden("intake/screening.xhtml#exposedAt"))
                .isRefused("correct");
    }

    private Visitor describe(Visitor duty, String flag) {
        return duty.types(run.hidden(EMERGENCY + "name"))
                .chooses("age", "FROM_25_TO_34")
                .types(run.hidden(EMERGENCY + "reason"))
                .chooses("flags", flag);
    }

    /** Screens, ends a deadline, and hands over to worker1. */
    void accept(String number) {
        run.as("worker1")
                .opens("/intake/screening/" + number)
                .in("sheet")
                .choosesAll("answer", "NO")
                .presses("answerAll");
        run.as("lead1")
                .opens("/intake/screening/" + number)
                .in("acceptance")
                .chooses("manager", "worker1")
                .ticks("conflict")
                .presses("accept");
    }

    void settle(String number) {
        run.as("duty1")
                .opens("/intake/screening/" + number)
                .in("settling")
                .choosesAny("clock")
                .types(run.hidden("intake/screening.xhtml#words"))
                .presses("settle");
    }

    void agreeOnContact(String number) {
        run.as("worker1")
                .opens("/intake/contact/" + number)
                .choosesAny("channels")
                .types(run.hidden(CONTACT + "codeWord"))
                .types(run.hidden(CONTACT + "whoMayAnswer"))
                .types(run.hidden(CONTACT + "note"))
                .presses("agree");
    }

    void decline(String number) {
        run.as("lead1")
                .opens("/intake/screening/" + number)
                .in("declining")
                .types(run.hidden(DECISION + "reason"))
                .types(run.hidden(DECISION + "signpost"))
                .presses("decline");
    }

    /** Screens again: refused with an invalid day, then accepted; the supervisor ends the flag that was raised. */
    void screenAgain(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/intake/riskform/" + number)
                .in("form")
                .choosesAny("occasion")
                .chooses("flags", "C_NOWHERE")
                .types(run.hidden(SCREENING + "day"))
                .isRefused("save");
        worker.opens("/intake/riskform/" + number)
                .in("form")
                .choosesAny("occasion")
                .chooses("flags", "C_NOWHERE")
                .types(run.hidden(SCREENING + "words"))
                .presses("save");
        run.as("lead1")
                .opens("/intake/risk/" + number)
                .in("ending")
                .choosesAny("flag")
                .types(run.hidden("WEB-INF/intake/flags.xhtml#reason"))
                .presses("end");
    }
}
