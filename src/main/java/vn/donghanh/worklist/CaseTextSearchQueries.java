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
import vn.donghanh.shared.InList;

/**
 * Text search for cases: by number or the beginning of one of its halves, by name or two of its syllables, by telephone number,
 * or by the number of an identity document. Each query contains the access predicate; the typed text reaches a query only as
 * blind-index tokens.
 */
@ApplicationScoped
class CaseTextSearchQueries {
    /** Number of results returned; to find one among more, another word is needed. */
    static final int RESULT_LIMIT = 25;

    /** Number of candidates read. Up to this number the last changed are returned first; beyond it an arbitrary part. */
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
     * @param ids case ids, last changed first
     * @param more whether further cases match; their number is not revealed
     * @param moreWordsNeeded whether the typed text is too common to be searched alone
     */
    record FoundCases(List<Long> ids, boolean more, boolean moreWordsNeeded) {
        FoundCases {
            ids = List.copyOf(ids);
        }
    }

    /** @param filter further conditions on the case, the access predicate first */
    FoundCases find(String typed, CaseFilter filter) {
        List<FoundCase> hits = new ArrayList<>(byNumber(typed, filter));
        Set<IdentityField> kinds = kinds();
        if (!kinds.isEmpty()) {
            hits.addAll(byPerson(persons.searchTokens(typed), kinds, filter));
        }
        hits.sort(Comparator.comparing(FoundCase::updatedAt).reversed().thenComparing(FoundCase::id));
        List<Long> ids = confirmed(typed, hits);
        return new FoundCases(
                ids.stream().limit(RESULT_LIMIT).toList(),
                ids.size() > RESULT_LIMIT,
                !kinds.isEmpty() && persons.isTooCommon(typed));
    }

    /**
     * Returns the identity fields that may be searched: the fields whose values the reader may open, and the alias, which lists
     * show anyway.
     */
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

    private List<FoundCase> byNumber(String typed, CaseFilter filter) {
        Optional<CaseFilter> numbered = filter.withNumber(typed);
        return numbered.map(numberFilter -> numberFilter
                        .bind(access.bind(em.createQuery(
                                "select new vn.donghanh.worklist.CaseTextSearchQueries$FoundCase(c.id, c.updatedAt, null) from CaseFile c where "
                                        + numberFilter.where(),
                                FoundCase.class)))
                        .setMaxResults(READ_LIMIT)
                        .getResultList())
                .orElse(List.of());
    }

    private List<FoundCase> byPerson(
            PersonSearchQueries.SearchTokens searchTokens, Set<IdentityField> kinds, CaseFilter filter) {
        List<FoundCase> hits = new ArrayList<>();
        if (!searchTokens.single().isEmpty()) {
            InList tokens = InList.of("token", searchTokens.single());
            hits.addAll(hits(" where " + tokens.includes("i.token"), filter, kinds, tokens::bind));
        }
        for (List<byte[]> tokens : searchTokens.together()) {
            hits.addAll(hits(joined(tokens.size()), filter, kinds, query -> {
                for (int at = 0; at < tokens.size(); at++) {
                    query.setParameter("token" + at, tokens.get(at));
                }
            }));
        }
        return hits;
    }

    private List<FoundCase> hits(
            String from,
            CaseFilter filter,
            Set<IdentityField> kinds,
            java.util.function.Consumer<TypedQuery<FoundCase>> tokens) {
        InList wanted = InList.of("kind", kinds);
        TypedQuery<FoundCase> query = wanted.bind(filter.bind(access.bind(em.createQuery(
                FOUND + " from PersonIndexEntry i join CaseFile c on c.personRef = i.personRef" + from + " and "
                        + wanted.includes("i.kind") + " and " + filter.where(),
                FoundCase.class))));
        tokens.accept(query);
        return query.setMaxResults(READ_LIMIT).getResultList();
    }

    /** Builds the joins that require all tokens to belong to the same field value. */
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

    /**
     * Returns the cases whose number matched, or whose decrypted value really matches the typed text; at most one more than is
     * shown.
     */
    private List<Long> confirmed(String typed, List<FoundCase> hits) {
        List<Long> first = hits.stream()
                .map(FoundCase::id)
                .distinct()
                .limit(RESULT_LIMIT + 1L)
                .toList();
        List<FoundCase> candidates =
                hits.stream().filter(hit -> first.contains(hit.id())).toList();
        Set<String> fields = persons.confirm(
                typed,
                candidates.stream()
                        .map(FoundCase::fieldRef)
                        .flatMap(Stream::ofNullable)
                        .collect(Collectors.toSet()));
        Set<Long> ids = new LinkedHashSet<>();
        for (FoundCase hit : candidates) {
            String field = hit.fieldRef();
            if (field == null || fields.contains(field)) {
                ids.add(hit.id());
            }
        }
        return List.copyOf(ids);
    }
}
