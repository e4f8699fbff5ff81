package vn.donghanh.consent.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.function.Predicate;
import vn.donghanh.casefile.CaseMergeRepository;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.model.CaseTransitioned;
import vn.donghanh.casefile.spi.ClientQuestionProvider;
import vn.donghanh.casefile.spi.ClientQuestionProvider.ClientQuestion;
import vn.donghanh.casefile.task.CaseTaskEnder;
import vn.donghanh.casefile.task.CaseTaskOpener;
import vn.donghanh.consent.ConsentPolicy;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.ConsentService.ConsentChanged;

/**
 * Keeps the questions to the client to what the client agrees to, in a case and in those that are merged into it: they are dropped once the Centre may
 * not get in touch, and are tasks again once it may.
 */
@ApplicationScoped
class ClientQuestionObserver {
    @Inject
    ConsentPolicy consents;

    @Inject
    CaseMergeRepository merges;

    @Inject
    CaseTaskOpener taskOpener;

    @Inject
    CaseTaskEnder taskEnder;

    @Inject
    @Any
    Instance<ClientQuestionProvider> providers;

    /** What was answered at closing is not asked again in the follow-up; what only ended with the work goes on there. */
    void onCaseTransitioned(@Observes CaseTransitioned move) {
        CaseId caseId = move.caseView().id();
        CaseStatus status = move.caseView().status();
        boolean followedUp = status == CaseStatus.FOLLOW_UP;
        boolean again = followedUp || status == CaseStatus.REOPENED;
        update(caseId, again, question -> !followedUp || question.kind().endsWithCase());
        merges.findMerged(caseId).forEach(merged -> update(merged, again, question -> true));
    }

    void onConsentChanged(@Observes ConsentChanged change) {
        CaseId caseId = change.caseView().id();
        if (change.scope() == ConsentScope.FOLLOW_UP_AFTER && change.caseView().status() == CaseStatus.FOLLOW_UP) {
            update(caseId, true, question -> true);
            merges.findMerged(caseId).forEach(merged -> update(merged, true, question -> true));
        }
    }

    private void update(CaseId caseId, boolean again, Predicate<ClientQuestion> wanted) {
        if (!consents.mayContact(caseId)) {
            taskEnder.dropQuestions(caseId);
        } else if (again) {
            providers.stream()
                    .flatMap(provider -> provider.questions(caseId).stream())
                    .filter(wanted)
                    .forEach(question ->
                            taskOpener.openForManager(caseId, question.kind(), question.subject(), question.due()));
        }
    }
}
