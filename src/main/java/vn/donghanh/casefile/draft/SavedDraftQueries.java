package vn.donghanh.casefile.draft;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.spi.DraftProvider;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.StaffId;

/** What somebody has begun and not submitted, of all features. */
@ApplicationScoped
public class SavedDraftQueries {
    @PersistenceContext
    EntityManager em;

    @Inject
    @Any
    Instance<DraftProvider> providers;

    @Inject
    CurrentUser user;

    /** Finds the author's drafts, of the reader's unit where they belong to a shift, in one SQL statement. */
    public List<DraftProvider.Draft> findAll(StaffId author) {
        List<DraftProvider> features = providers.stream().toList();
        String query = IntStream.range(0, features.size())
                .mapToObj(at -> "select " + at + ", " + features.get(at).selection())
                .collect(Collectors.joining(" union all "));
        return em
                .createQuery(query, Tuple.class)
                .setParameter("author", author)
                .setParameter("unit", user.unitId())
                .getResultList()
                .stream()
                .map(row -> features.get(row.get(0, Integer.class)).draft(saved(row)))
                .toList();
    }

    private static DraftProvider.Saved saved(Tuple row) {
        return new DraftProvider.Saved(
                caseId(row.get(1, Long.class)),
                row.get(2, Integer.class),
                row.get(3, String.class),
                row.get(4, Instant.class));
    }

    private static @Nullable CaseId caseId(@Nullable Long id) {
        return id == null ? null : new CaseId(id);
    }
}
