package vn.donghanh.ui;

import vn.donghanh.canary.Visitor;

/** Types canaries into a case from assessment to the end of its follow-up. */
final class CanaryJourney {
    private static final String NEED = "WEB-INF/assessment/need.xhtml#";
    private static final String ASSESSMENT = "WEB-INF/assessment/write.xhtml#";
    private static final String WITHDRAWAL = "WEB-INF/assessment/read.xhtml#";
    private static final String PLAN = "plan/edit.xhtml#";
    private static final String GOAL = "WEB-INF/plan/editgoal.xhtml#";
    private static final String REVIEW = "WEB-INF/plan/reviewform.xhtml#";
    private static final String INCOME = "WEB-INF/casefile/livelihood.xhtml#income";

    private final CanaryRun run;

    CanaryJourney(CanaryRun run) {
        this.run = run;
    }

    void assess(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/note/notes/" + number).pressesAlone("beginAssessment");
        worker.opens("/assessment/assessment/" + number)
                .in("form")
                .choosesAny("added")
                .presses("add")
                .in("form")
                .types(run.hidden(NEED + "words"))
                .types(run.hidden(NEED + "basis"))
                .choosesAny("eligibility")
                .choosesAny("rule")
                .types(run.hidden(INCOME))
                .isRefused("close");
        worker.in("form").sets("income", "").presses("close");
        worker.in("form")
                .types(run.hidden(ASSESSMENT + "strengths"))
                .types(run.hidden(ASSESSMENT + "trusted"))
                .types(run.hidden(ASSESSMENT + "family"))
                .chooses("rating", "4")
                .chooses("groupsMissing", "REFUSED")
                .presses("save");
        worker.opens("/assessment/assessment/" + number).in("form").presses("submit");
    }

    void plan(String number) {
        Visitor worker = run.as("worker1");
        writePlan(number);
        run.as("lead1").opens("/plan/view/" + number).presses("propose");
        run.as("director1")
                .opens("/plan/view/" + number)
                .types(run.hidden("WEB-INF/plan/decision.xhtml#opinion"))
                .presses("returnForRevision");
        worker.opens("/plan/edit/" + number).in("form").choosesAny("agreement").presses("submit");
        run.as("lead1").opens("/plan/view/" + number).presses("propose");
        run.as("director1")
                .opens("/plan/view/" + number)
                .types(run.hidden("WEB-INF/plan/decision.xhtml#opinion"))
                .presses("approve");
        worker.opens("/plan/view/" + number)
                .pressesAlone("record")
                .chooses("state", label -> label.contains("DONE"))
                .isRefused("saveProgress");
        worker.in("form")
                .chooses("ground", label -> label.contains("OTHERWISE"))
                .isRefused("saveProgress");
        worker.in("form")
                .types(run.hidden("WEB-INF/plan/progress.xhtml#completionWords"))
                .presses("saveProgress");
        worker.opens("/plan/view/" + number)
                .pressesAlone("record")
                .chooses("state", label -> label.contains("DROPPED"))
                .types(run.hidden("WEB-INF/plan/goal.xhtml#dropReason"))
                .presses("saveProgress");
    }

    private void writePlan(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/plan/edit/" + number)
                .in("form")
                .types(run.hidden(GOAL + "goalWords"))
                .choosesAny("need")
                .presses("addAction")
                .in("form")
                .types(run.hidden(GOAL + "what"))
                .chooses("who", "PARTNER")
                .types(run.hidden(GOAL + "partner"))
                .types(run.hidden(GOAL + "resource"))
                .types(run.hidden(GOAL + "due"))
                .isRefused("close");
        worker.in("form")
                .sets("due", SignedInUser.workingDayInAWeek())
                .presses("close")
                .in("form")
                .types(run.hidden(PLAN + "words"))
                .types(run.hidden(PLAN + "signs"))
                .types(run.hidden(PLAN + "places"))
                .types(run.hidden(PLAN + "people"))
                .types(run.hidden(PLAN + "bag"))
                .types(run.hidden(PLAN + "codeWord"))
                .types(run.hidden(PLAN + "disagreement"))
                .presses("save")
                .in("form")
                .choosesAny("agreement")
                .presses("submit");
    }

    void review(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/plan/review/" + number)
                .choosesAny("reason")
                .presses("start")
                .in("form")
                .types(run.hidden(REVIEW + "words"))
                .types(run.hidden(REVIEW + "next"))
                .isRefused("save");
        worker.opens("/plan/review/" + number)
                .in("form")
                .types(run.hidden(REVIEW + "words"))
                .presses("save");
    }

    void withdraw(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/assessment/assessment/" + number)
                .pressesAlone("ask")
                .in("withdraw")
                .choosesAny("reason")
                .types(run.hidden(WITHDRAWAL + "words"))
                .types(run.hidden(WITHDRAWAL + "on"))
                .isRefused("save");
        worker.in("withdraw").sets("on", SignedInUser.today()).presses("save");
    }

    /** The closing request is returned once, then decided; the client is asked in the follow-up, and returns with another need. */
    void close(String number, CanaryPartners others) {
        Visitor worker = run.as("worker1");
        others.answer(worker, number, "FOLLOW_UP_AFTER", "WRITTEN")
                .sets("expiresOn", SignedInUser.workingDayInAWeek())
                .presses("record");
        worker.opens("/closing/closing/" + number)
                .in("form")
                .picks("reason", "GOALS_MET")
                .picksAll("ending", "DONE")
                .typesIntoAll(run.hidden("WEB-INF/closing/open.xhtml#doneOn"))
                .typesIntoAll(run.hidden("WEB-INF/closing/open.xhtml#doneTime"))
                .isRefused("request");
        request(number);
        run.as("lead1")
                .opens("/closing/closing/" + number)
                .in("decide")
                .types(run.hidden("WEB-INF/closing/decide.xhtml#returnReason"))
                .presses("giveBack");
        request(number);
        run.as("lead1").opens("/closing/closing/" + number).in("decide").pressesAlone("propose");
        run.as("director1").opens("/closing/confirm/" + number).presses("approve");
    }

    private void request(String number) {
        run.as("worker1")
                .opens("/closing/closing/" + number)
                .in("form")
                .picks("reason", "GOALS_MET")
                .picksAll("ending", "NOT_POSSIBLE")
                .typesIntoAll(run.hidden("WEB-INF/closing/open.xhtml#why"))
                .choosesAllAny("answer")
                .chooses("employment", label -> label.contains("SELF"))
                .types(run.canaries.openFigures(INCOME, "7", 9))
                .types(run.hidden("WEB-INF/closing/request.xhtml#minutes"))
                .presses("request");
    }

    void followUp(String number) {
        Visitor worker = run.as("worker1");
        worker.opens("/closing/followup/" + number)
                .in("form")
                .picks("result", "NOT_REACHED")
                .types(run.hidden("closing/followup.xhtml#heldOn"))
                .types(run.hidden("closing/followup.xhtml#body"))
                .isRefused("save");
        worker.opens("/closing/followup/" + number)
                .in("form")
                .picks("result", "NOT_REACHED")
                .types(run.hidden("closing/followup.xhtml#body"))
                .presses("save");
        worker.opens("/closing/followup/" + number)
                .in("ending")
                .types(run.hidden("closing/followup.xhtml#words"))
                .presses("endForClient");
    }

    void comeBack(String number) {
        run.as("lead1")
                .opens("/closing/closing/" + number)
                .in("reopening")
                .types(run.hidden("WEB-INF/closing/reopening.xhtml#need"))
                .presses("reopen");
    }
}
