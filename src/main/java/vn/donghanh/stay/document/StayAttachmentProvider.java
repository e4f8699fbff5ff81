package vn.donghanh.stay.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.document.attachment.AttachmentKind;
import vn.donghanh.document.attachment.AttachmentProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;
import vn.donghanh.shared.CentreTime;

/** Provides the stays of a client by the day on which they were requested, to readers who may know of stays. */
@ApplicationScoped
class StayAttachmentProvider implements AttachmentProvider {
    @PersistenceContext
    EntityManager em;

    @Inject
    CurrentUser user;

    @Override
    public AttachmentKind kind() {
        return AttachmentKind.STAY;
    }

    @Override
    public List<Attachable> attachables(CaseView caseView, ReaderScope scope) {
        if (!user.may(Permission.STAY_SEE) || !scope.covers(CaseSection.STAY)) {
            return List.of();
        }
        return em
                .createQuery(
                        "select s.ref as ref, s.requestedAt as at from Stay s where s.caseId = :c order by s.id desc",
                        Tuple.class)
                .setParameter("c", caseView.id().value())
                .getResultList()
                .stream()
                .map(row -> Attachable.ofDay(
                        AttachmentKind.STAY,
                        row.get("ref", String.class),
                        "document.stay",
                        CentreTime.day(row.get("at", Instant.class))))
                .toList();
    }
}
