package vn.donghanh.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.casefile.draft.SavedDraftQueries;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.CaseNumber;
import vn.donghanh.casefile.model.CaseStatus;
import vn.donghanh.casefile.spi.DraftProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PersonRef;

/**
 * Queries for the reader's drafts: cases in draft status, and drafts saved by the features. Only of cases that the reader may
 * see.
 */
@ApplicationScoped
class DraftQueries {
    private static final int LIMIT = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    SavedDraftQueries savedDrafts;

    @Inject
    CurrentUser user;

    record SelectedRow(
            String labelKey, String page, @Nullable CaseNumber number, @Nullable PersonRef person, Instant savedAt) {}

    record OfCase(Long id, CaseNumber number, PersonRef person, CaseStatus status, int episode, Instant updatedAt) {
        /**
         * Returns whether the draft still applies: a draft ends with its case, and a draft of an episode ends with that episode.
         */
        boolean isCurrent(DraftProvider.Draft draft) {
            return status.isOpen() && (draft.episode() == null || draft.episode() == episode);
        }
    }

    /** The newest first. */
    List<SelectedRow> rows() {
        List<DraftProvider.Draft> drafts = savedDrafts.findAll(user.id());
        Map<Long, OfCase> cases = loadCases(drafts);
        Stream<SelectedRow> draftCases = cases.values().stream()
                .filter(ofCase -> ofCase.status() == CaseStatus.DRAFT)
                .map(ofCase -> new SelectedRow(
                        "casefile_draft.case",
                        "/intake/screening/" + ofCase.number(),
                        ofCase.number(),
                        ofCase.person(),
                        ofCase.updatedAt()));
        return Stream.concat(
                        drafts.stream().map(draft -> selectedRow(draft, cases)).filter(Objects::nonNull), draftCases)
                .sorted(Comparator.comparing(SelectedRow::savedAt).reversed())
                .limit(LIMIT)
                .toList();
    }

    private static @Nullable SelectedRow selectedRow(DraftProvider.Draft draft, Map<Long, OfCase> cases) {
        if (draft.caseId() == null) {
            return new SelectedRow(draft.labelKey(), draft.page(), null, null, draft.savedAt());
        }
        OfCase ofCase = cases.get(draft.caseId().value());
        return ofCase == null || !ofCase.isCurrent(draft)
                ? null
                : new SelectedRow(
                        draft.labelKey(),
                        draft.page() + ofCase.number(),
                        ofCase.number(),
                        ofCase.person(),
                        draft.savedAt());
    }

    private Map<Long, OfCase> loadCases(List<DraftProvider.Draft> drafts) {
        List<Long> ids = drafts.stream()
                .map(DraftProvider.Draft::caseId)
                .filter(Objects::nonNull)
                .map(CaseId::value)
                .distinct()
                .toList();
        return access
                .bind(em.createQuery(
                        "select new vn.donghanh.worklist.DraftQueries$OfCase(c.id, c.number, c.personRef, c.status, c.episode, c.updatedAt) from CaseFile c"
                                + " where (c.id in :ids or (c.status = vn.donghanh.casefile.model.CaseStatus.DRAFT and c.receivedBy = :me)) and "
                                + CaseAccess.forEachRow(CaseAccess.VISIBLE),
                        OfCase.class))
                .setParameter("ids", ids)
                .setParameter("me", user.id())
                .setMaxResults(LIMIT * 10)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(OfCase::id, ofCase -> ofCase));
    }
}
