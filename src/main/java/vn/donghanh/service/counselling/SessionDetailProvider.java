package vn.donghanh.service.counselling;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.donghanh.audit.AuditContext;
import vn.donghanh.casefile.access.ReaderScope;
import vn.donghanh.casefile.model.CaseSection;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.service.DeliveryDetailProvider;
import vn.donghanh.service.DeliveryDetailProvider.DeliveryDetail;

/** Provides method and next day of sessions to every reader of the case, and their content to counsellors. */
@ApplicationScoped
class SessionDetailProvider implements DeliveryDetailProvider {
    @Inject
    CounsellingRepository sessions;

    @Inject
    SessionCipher cipher;

    @Inject
    AuditContext auditContext;

    @Override
    public Map<String, DeliveryDetail> details(CaseView caseView, ReaderScope scope, Collection<String> refs) {
        boolean readable = cipher.mayRead(scope);
        return sessions.findByRefs(caseView.id(), refs).values().stream()
                .collect(Collectors.toMap(CounsellingSession::ref, session -> detail(caseView, session, readable)));
    }

    private DeliveryDetail detail(CaseView caseView, CounsellingSession session, boolean readable) {
        if (readable) {
            auditContext.about("delivery", session.ref(), CaseSection.COUNSELLING.name());
        }
        @Nullable String content = readable ? cipher.content(caseView.person(), session) : null;
        return new DeliveryDetail(
                "SessionMethod." + session.arrangement().method(),
                session.arrangement().next(),
                readable,
                content,
                readable ? cipher.own(caseView.person(), session) : null);
    }
}
