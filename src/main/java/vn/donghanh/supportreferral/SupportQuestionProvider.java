package vn.donghanh.supportreferral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.TaskKind;
import vn.donghanh.casefile.spi.ClientQuestionProvider;
import vn.donghanh.reference.DeadlineCode;
import vn.donghanh.reference.DeadlineQueries;

/** Support that a partner has promised: whether it came. */
@ApplicationScoped
class SupportQuestionProvider implements ClientQuestionProvider {
    @Inject
    SupportReferralRepository referrals;

    @Inject
    DeadlineQueries deadlines;

    @Inject
    Clock clock;

    @Override
    public List<ClientQuestion> questions(CaseId caseId) {
        return referrals.findByCase(caseId).stream()
                .filter(referral -> referral.status() == SupportStatus.ACCEPTED)
                .map(referral -> new ClientQuestion(
                        TaskKind.SUPPORT_ASK, referral.ref(), deadlines.due(DeadlineCode.SUPPORT_ASK, clock.instant())))
                .toList();
    }
}
