package vn.donghanh.training.school;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.consent.ConsentScope;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.consent.PartnerDisclosureQueries;
import vn.donghanh.document.sharing.SharedPageQueries;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.OrganisationId;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.training.Enrolment;
import vn.donghanh.training.EnrolmentRepository;

/**
 * The only access from a school to an enrolment: first the disclosure by code and organisation, which is missing after a withdrawal, then
 * the enrolment of that code sent to the same organisation.
 */
@ApplicationScoped
class SchoolEnrolmentAccess {
    /** Maximum number of rows; the oldest closed applications are left out first. */
    static final int MAX_ROWS = 300;

    @Inject
    PartnerDisclosureQueries disclosures;

    @Inject
    SharedPageQueries sharedPages;

    @Inject
    EnrolmentRepository enrolments;

    @Inject
    CurrentUser user;

    /** A disclosure and its enrolment. */
    record DisclosedEnrolment(PartnerDisclosureQueries.PartnerDisclosureView disclosure, Enrolment enrolment) {}

    OrganisationId organisation() {
        return user.organisation().orElseThrow(NotFoundException::new);
    }

    /** @throws NotFoundException for every code that is not addressed to the user's organisation, whatever the reason */
    DisclosedEnrolment load(@Nullable String code) {
        OrganisationId ownOrganisation = organisation();
        PartnerDisclosureQueries.PartnerDisclosureView disclosure =
                disclosures.getShown(code == null ? "" : code, ownOrganisation, ConsentScope.SHARE_TRAINING);
        return new DisclosedEnrolment(disclosure, enrolments.findSentTo(ownOrganisation, disclosure.code()));
    }

    List<Integer> pages(Enrolment enrolment) {
        return sharedPages.findNumbers(enrolment.code(), ConsentScope.SHARE_TRAINING);
    }

    byte[] page(Enrolment enrolment, int number) {
        return sharedPages.get(enrolment.code(), ConsentScope.SHARE_TRAINING, number);
    }

    List<DisclosedEnrolment> loadAll() {
        OrganisationId ownOrganisation = organisation();
        List<PartnerDisclosureQueries.PartnerDisclosureView> views =
                disclosures.findShownTo(ownOrganisation, ConsentScope.SHARE_TRAINING, MAX_ROWS);
        Map<DisclosureCode, Enrolment> byCode = enrolments
                .findSentTo(
                        ownOrganisation,
                        views.stream()
                                .map(PartnerDisclosureQueries.PartnerDisclosureView::code)
                                .toList())
                .stream()
                .collect(Collectors.toMap(Enrolment::code, Function.identity()));
        List<DisclosedEnrolment> rows = new ArrayList<>();
        for (PartnerDisclosureQueries.PartnerDisclosureView disclosure : views) {
            Enrolment enrolment = byCode.get(disclosure.code());
            if (enrolment != null) {
                rows.add(new DisclosedEnrolment(disclosure, enrolment));
            }
        }
        return rows;
    }
}
