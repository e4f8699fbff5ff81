package vn.donghanh.ui;

import vn.donghanh.canary.Visitor;

/** Types canaries into a request of an authority and the Centre's letter. */
final class CanaryLawful {
    private static final String ENTER = "lawful/enter.xhtml#";
    private static final String ANSWER = "lawful/answer.xhtml#";
    private static final String REFUSE = "lawful/refuse.xhtml#";

    private final CanaryRun run;

    CanaryLawful(CanaryRun run) {
        this.run = run;
    }

    void requests(String number) {
        Visitor duty = run.as("duty1");
        written(duty)
                .types(run.hidden(ENTER + "name"))
                .types(run.hidden(ENTER + "official"))
                .types(run.hidden(ENTER + "letter"))
                .types(run.hidden(ENTER + "letterOn"))
                .types(run.hidden(ENTER + "basis"))
                .types(run.hidden(ENTER + "number"))
                .types(run.hidden(ENTER + "asked"))
                .types(run.hidden(ENTER + "receivedOn"))
                .types(run.hidden(ENTER + "wantedBy"))
                .isRefused("save");
        answered(entered(duty), number);
        recordNotification(number);
        refused(entered(duty));
    }

    private static Visitor written(Visitor duty) {
        return duty.opens("/lawful/enter")
                .in("form")
                .picks("way", "LETTER")
                .picks("asks", "PERSON")
                .choosesAny("authority");
    }

    /** @return the request's reference */
    private String entered(Visitor duty) {
        written(duty)
                .types(run.hidden(ENTER + "name"))
                .types(run.hidden(ENTER + "official"))
                .types(run.hidden(ENTER + "letter"))
                .types(run.canaries.openDay(ENTER + "letterOn"))
                .types(run.hidden(ENTER + "basis"))
                .types(run.hidden(ENTER + "asked"))
                .sets("receivedOn", SignedInUser.today())
                .types(run.canaries.openDay(ENTER + "wantedBy"))
                .presses("save");
        return Records.text("select ref from lawful_request order by id desc limit 1");
    }

    private void answered(String ref, String number) {
        run.as("dpo1")
                .opens("/lawful/request/" + ref)
                .in("advising")
                .choosesAny("advice")
                .types(run.hidden("lawful/request.xhtml#words"))
                .presses("advise");
        Visitor director = run.as("director1");
        director.opens("/lawful/answer/" + ref)
                .in("form")
                .picks("telling", "FORBIDDEN")
                .types(run.hidden(ANSWER + "number"))
                .types(run.hidden(ANSWER + "letter"))
                .types(run.hidden(ANSWER + "words"))
                .types(run.hidden(ANSWER + "forbiddenBasis"))
                .types(run.hidden(ANSWER + "forbiddenUntil"))
                .isRefused("give");
        director.opens("/lawful/answer/" + ref)
                .in("form")
                .picks("telling", "FORBIDDEN")
                .chooses("items", "KNOWN")
                .sets("number", number)
                .types(run.hidden(ANSWER + "letter"))
                .types(run.hidden(ANSWER + "words"))
                .types(run.hidden(ANSWER + "forbiddenBasis"))
                .presses("give");
        director.opens("/lawful/letter/" + ref);
    }

    private void recordNotification(String number) {
        Records.update(
                "update lawful_request set telling = 'DUE' where about_case = (select id from case_file where number ="
                        + " ?)",
                number);
        run.as("worker1")
                .opens("/lawful/given/" + number)
                .in("telling")
                .choosesAny("how")
                .types(run.hidden("lawful/given.xhtml#on"))
                .isRefused("tell");
    }

    private void refused(String ref) {
        run.as("director1")
                .opens("/lawful/refuse/" + ref)
                .in("form")
                .chooses("ground", "NO_LEGAL_BASIS")
                .types(run.hidden(REFUSE + "letter"))
                .types(run.hidden(REFUSE + "words"))
                .presses("give");
    }
}
