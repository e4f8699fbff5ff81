package vn.donghanh.training.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.DisclosureCodeQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.training.EnrolmentRepository;

/**
 * Counts the applications that wait for an answer of the user's school, for the menu on every page. Discloses nothing about a single
 * application.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.SUPPORTS)
public class WaitingApplicationCounter {
    @Inject
    DisclosureCodeQueries disclosureCodes;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    CurrentUser user;

    public int count() {
        return user.organisation()
                .map(ownOrganisation -> {
                    List<DisclosureCode> codes = disclosureCodes.findShownTo(
                            ownOrganisation, ConsentScope.SHARE_TRAINING, SchoolEnrolmentAccess.MAX_ROWS);
                    return enrolments.countUnanswered(ownOrganisation, codes);
                })
                .orElse(0);
    }
}
