package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseView;
import vn.donghanh.casefile.model.TriageLevelChange;
import vn.donghanh.casefile.model.TriageLevelRequest;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.StaffId;
import vn.donghanh.staff.StaffQueries;

/** Reads how the triage level of a case came to be. Called inside a use case that has checked access to the case. */
@ApplicationScoped
class TriageLevelHistoryQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    TriageLevelRequestRepository requests;

    @Inject
    FieldEncryption encryption;

    @Inject
    StaffQueries staff;

    TriageLevelHistory history(CaseView caseView) {
        List<TriageLevelChange> changes = em.createQuery(
                        "select l from TriageLevelChange l where l.caseId = :c order by l.id desc",
                        TriageLevelChange.class)
                .setParameter("c", caseView.id().value())
                .getResultList();
        List<TriageLevelRequest> all = requests.findAll(caseView.id());
        Map<StaffId, String> names = staff.names(Stream.concat(
                        changes.stream().map(TriageLevelChange::by),
                        all.stream().map(TriageLevelRequest::by))
                .collect(Collectors.toSet()));
        Map<String, TriageLevelHistory.Request> byRef = all.stream()
                .collect(Collectors.toMap(TriageLevelRequest::ref, request -> request(caseView, request, names)));
        String pending = caseView.isOpen() ? requests.pendingRef(caseView) : null;
        return new TriageLevelHistory(
                pending == null ? null : byRef.get(pending),
                changes.stream()
                        .map(change -> entry(caseView, change, names, byRef::get))
                        .toList());
    }

    private TriageLevelHistory.Request request(
            CaseView caseView, TriageLevelRequest request, Map<StaffId, String> names) {
        return new TriageLevelHistory.Request(
                names.getOrDefault(request.by(), ""),
                request.at(),
                request.proposed(),
                encryption.open(
                        KeyPurpose.NOTES,
                        TriageLevelRequest.reasonCell(caseView.person(), request.ref()),
                        request.reasonSealed()));
    }

    private TriageLevelHistory.Entry entry(
            CaseView caseView,
            TriageLevelChange change,
            Map<StaffId, String> names,
            Function<String, TriageLevelHistory.@Nullable Request> requestOf) {
        String answered = change.requestRef();
        return new TriageLevelHistory.Entry(
                change.timelineKey(),
                change.from(),
                change.to(),
                names.getOrDefault(change.by(), ""),
                change.at(),
                encryption.openOrNull(
                        KeyPurpose.NOTES,
                        TriageLevelChange.reasonCell(caseView.person(), change.ref()),
                        change.reasonSealed()),
                answered == null ? null : requestOf.apply(answered));
    }
}
