package vn.donghanh.training;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.Optional;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.consent.DisclosureCode;
import vn.donghanh.document.DocumentSection;
import vn.donghanh.document.sharing.SharingProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/** The applications and courses with which a document can go to the school. Papers about health, counselling or law never do. */
@ApplicationScoped
class EnrolmentSharingProvider implements SharingProvider {
    @Inject
    EnrolmentRepository enrolments;

    @Inject
    CurrentUser user;

    @Override
    public Optional<OpenDisclosure> find(CaseView caseView, ReaderScope scope, DisclosureCode code) {
        return scope.whole()
                ? enrolments.findByCase(caseView.id()).stream()
                        .filter(enrolment -> enrolment.code().equals(code) && mayShare(enrolment))
                        .findFirst()
                        .flatMap(enrolment -> Optional.ofNullable(enrolment.partner())
                                .map(school -> new OpenDisclosure(
                                        code,
                                        school,
                                        EnumSet.of(DocumentSection.GENERAL),
                                        "training",
                                        "training/enrolment/"
                                                + caseView.number().value() + "/" + enrolment.ref())))
                : Optional.empty();
    }

    /** Whether the user may send pages of a document with this enrolment of an open case. */
    boolean mayShare(Enrolment enrolment) {
        return user.may(Permission.TRAINING_ARRANGE)
                && user.may(Permission.DOCUMENT_READ)
                && enrolment.isSent()
                && enrolment.status().isOpen();
    }
}
