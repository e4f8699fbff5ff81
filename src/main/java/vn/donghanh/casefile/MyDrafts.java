package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
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
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.PersonRef;

/** What the reader has begun: cases still in draft, and what the features keep for her. Only of cases she sees. */
@ApplicationScoped
class MyDrafts {
    private static final int MOST = 20;

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    @Any
    Instance<DraftSource> sources;

    @Inject
    CurrentUser user;

    record Raw(
            String labelKey, String page, @Nullable CaseNumber number, @Nullable PersonRef person, Instant savedAt) {}

    record Of(Long id, CaseNumber number, PersonRef person, CaseStatus status, int episode, Instant updatedAt) {
        /** A draft ends with the case, and one of an episode with that episode. */
        boolean goesOnWith(DraftSource.Draft draft) {
            return status.isOpen() && (draft.episode() == null || draft.episode() == episode);
        }
    }

    /** The newest first. */
    List<Raw> rows() {
        List<DraftSource.Draft> kept = sources.stream()
                .flatMap(source -> source.draftsOf(user.id()).stream())
                .toList();
        Map<Long, Of> files = files(kept);
        Stream<Raw> begun = files.values().stream()
                .filter(file -> file.status() == CaseStatus.DRAFT)
                .map(file -> new Raw(
                        "casefile_draft.case",
                        "/intake/screening/" + file.number(),
                        file.number(),
                        file.person(),
                        file.updatedAt()));
        return Stream.concat(kept.stream().map(draft -> raw(draft, files)).filter(Objects::nonNull), begun)
                .sorted(Comparator.comparing(Raw::savedAt).reversed())
                .limit(MOST)
                .toList();
    }

    private static @Nullable Raw raw(DraftSource.Draft draft, Map<Long, Of> files) {
        if (draft.file() == null) {
            return new Raw(draft.labelKey(), draft.page(), null, null, draft.savedAt());
        }
        Of file = files.get(draft.file().value());
        return file == null || !file.goesOnWith(draft)
                ? null
                : new Raw(
                        draft.labelKey(), draft.page() + file.number(), file.number(), file.person(), draft.savedAt());
    }

    private Map<Long, Of> files(List<DraftSource.Draft> kept) {
        List<Long> ids = kept.stream()
                .map(DraftSource.Draft::file)
                .filter(Objects::nonNull)
                .map(CaseId::value)
                .distinct()
                .toList();
        return access
                .bind(em.createQuery(
                        "select new vn.donghanh.casefile.MyDrafts$Of(c.id, c.number, c.personRef, c.status, c.episode, c.updatedAt) from CaseFile c"
                                + " where (c.id in :ids or (c.status = vn.donghanh.casefile.CaseStatus.DRAFT and c.receivedBy = :me)) and "
                                + CaseAccess.VISIBLE,
                        Of.class))
                .setParameter("ids", ids)
                .setParameter("me", user.id())
                .setMaxResults(MOST * 10)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Of::id, file -> file));
    }
}
