package vn.donghanh.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.donghanh.casefile.access.CaseAccess;
import vn.donghanh.person.PersonSearchQueries;
import vn.donghanh.person.value.IdentityField;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.security.Permission;

/**
 * Looks for cases by what someone types: a number or the beginning of one of its halves, a name or two of its syllables, a telephone
 * number, the number of a paper. The access predicate stands inside each query; what was typed reaches none of them but as tokens.
 */
@ApplicationScoped
class CaseTextSearchQueries {
    /** The first of those that are found; whoever looks for one among more types another word. */
    static final int RESULT_LIMIT = 25;

    /** Of so many the last changed come first; of more, some. */
    private static final int READ_LIMIT = 500;

    private static final String FOUND =
            "select new vn.donghanh.worklist.CaseTextSearchQueries$FoundCase(c.id, c.updatedAt, i.fieldRef)";

    @PersistenceContext
    EntityManager em;

    @Inject
    CaseAccess access;

    @Inject
    PersonSearchQueries persons;

    @Inject
    CurrentUser user;

    record FoundCase(Long id, Instant updatedAt, @Nullable String fieldRef) {}

    /**
     * @param ids the last changed first
     * @param more others match too; how many nobody is told
     * @param moreWordsNeeded what was typed is too common to look for alone
     */
    record FoundCases(List<Long> ids, boolean more, boolean moreWordsNeeded) {
        FoundCases {
            ids = List.copyOf(ids);
        }
    }

    /** @param within further conditions on the case; the access predicate is the first of them */
    FoundCases find(String typed, CaseFilter within) {
        List<FoundCase> hits = new ArrayList<>(byNumber(typed, within));
        Set<IdentityField> kinds = kinds();
        if (!kinds.isEmpty()) {
            hits.addAll(byPerson(persons.searchTokens(typed), kinds, within));
        }
        hits.sort(Comparator.comparing(FoundCase::updatedAt).reversed().thenComparing(FoundCase::id));
        List<Long> ids = confirmed(typed, hits);
        return new FoundCases(
                ids.stream().limit(RESULT_LIMIT).toList(), ids.size() > RESULT_LIMIT, !kinds.isEmpty() && persons.isTooCommon(typed));
    }

    /** Who may open a value may be told that it is the one; the alias is seen in lists anyway. */
    private Set<IdentityField> kinds() {
        Set<IdentityField> kinds = EnumSet.noneOf(IdentityField.class);
        if (user.may(Permission.ALIAS_SEE)) {
            kinds.add(IdentityField.ALIAS);
            if (user.may(Permission.IDENTITY_OPEN)) {
                kinds.addAll(Set.of(IdentityField.LEGAL_NAME, IdentityField.PHONE, IdentityField.ID_PAPER));
            }
        }
        return kinds;
    }

    private List<FoundCase> byNumber(String typed, CaseFilter within) {
        Optional<CaseFilter> numbered = within.withNumber(typed);
        return numbered.map(filter -> filter.bind(access.bind(em.createQuery(
                                "select new vn.donghanh.worklist.CaseTextSearchQueries$FoundCase(c.id, c.updatedAt, null) from CaseFile c where "
                                        + filter.where(),
                                FoundCase.class)))
                        .setMaxResults(READ_LIMIT)
                        .getResultList())
                .orElse(List.of());
    }

    private List<FoundCase> byPerson(
            PersonSearchQueries.SearchTokens sought, Set<IdentityField> kinds, CaseFilter within) {
        List<FoundCase> hits = new ArrayList<>();
        if (!sought.each().isEmpty()) {
            hits.addAll(hits(
                    " where i.token in :tokens", within, kinds, query -> query.setParameter("tokens", sought.each())));
        }
        for (List<byte[]> tokens : sought.together()) {
            hits.addAll(hits(joined(tokens.size()), within, kinds, query -> {
                for (int at = 0; at < tokens.size(); at++) {
                    query.setParameter("token" + at, tokens.get(at));
                }
            }));
        }
        return hits;
    }

    private List<FoundCase> hits(
            String from,
            CaseFilter within,
            Set<IdentityField> kinds,
            java.util.function.Consumer<TypedQuery<FoundCase>> tokens) {
        TypedQuery<FoundCase> query = within.bind(access.bind(em.createQuery(
                        FOUND + " from PersonIndexEntry i join CaseFile c on c.personRef = i.personRef" + from
                                + " and i.kind in :kinds and " + within.where(),
                        FoundCase.class)))
                .setParameter("kinds", kinds);
        tokens.accept(query);
        return query.setMaxResults(READ_LIMIT).getResultList();
    }

    /** One value holds all of them: the same field lies under every token. */
    private static String joined(int tokens) {
        StringBuilder joins = new StringBuilder();
        for (int at = 1; at < tokens; at++) {
            joins.append(" join PersonIndexEntry i")
                    .append(at)
                    .append(" on i")
                    .append(at)
                    .append(".token = :token")
                    .append(at);
            joins.append(" and i")
                    .append(at)
                    .append(".personRef = i.personRef and i")
                    .append(at)
                    .append(".fieldRef = i.fieldRef");
        }
        return joins + " where i.token = :token0";
    }

    /** A case counts if its number was found, or a value that is what was typed indeed; one more than are shown is enough. */
    private List<Long> confirmed(String typed, List<FoundCase> hits) {
        List<Long> first =
                hits.stream().map(FoundCase::id).distinct().limit(RESULT_LIMIT + 1L).toList();
        List<FoundCase> looked =
                hits.stream().filter(hit -> first.contains(hit.id())).toList();
        Set<String> fields = persons.confirm(
                typed,
                looked.stream()
                        .map(FoundCase::fieldRef)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet()));
        Set<Long> ids = new LinkedHashSet<>();
        for (FoundCase hit : looked) {
            String field = hit.fieldRef();
            if (field == null || fields.contains(field)) {
                ids.add(hit.id());
            }
        }
        return List.copyOf(ids);
    }
}
