package vn.donghanh.casefile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.donghanh.casefile.model.CaseId;
import vn.donghanh.casefile.model.NeedKind;
import vn.donghanh.encryption.EncryptedCell;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.shared.PersonRef;
import vn.donghanh.shared.RandomReference;

/**
 * The keys by which the records of a case are compared with its needs. A kind that tells a health fact has a random key of each case, which says
 * nothing; any other kind is its own key.
 */
@ApplicationScoped
public class NeedKindKeyRepository {
    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    /** Returns the key of a kind of need within a case. The first record of a kind creates it. */
    public String key(CaseId caseId, PersonRef person, NeedKind kind) {
        if (!kind.isHealth()) {
            return kind.name();
        }
        return find(caseId, person, kind).orElseGet(() -> {
            lockCase(caseId);
            return find(caseId, person, kind).orElseGet(() -> create(caseId, person, kind));
        });
    }

    /** Maps the keys of merged cases to those of the cases that continue, so that a record of one case can answer a need of the other. */
    public Map<CaseId, Map<String, String>> toSurvivingKeys(Map<CaseId, CaseId> merged) {
        if (merged.isEmpty()) {
            return Map.of();
        }
        Set<CaseId> cases = Stream.concat(merged.keySet().stream(), merged.values().stream())
                .collect(Collectors.toSet());
        Map<CaseId, Map<NeedKind, String>> keys = new HashMap<>();
        em
                .createQuery(
                        "select k, c.personRef from NeedKindKey k join CaseFile c on c.id = k.caseId where k.caseId in :cases",
                        Object[].class)
                .setParameter("cases", cases.stream().map(CaseId::value).toList())
                .getResultList()
                .stream()
                .forEach(row -> {
                    NeedKindKey key = (NeedKindKey) row[0];
                    kind(key, (PersonRef) row[1])
                            .ifPresent(kind -> keys.computeIfAbsent(key.caseId(), id -> new EnumMap<>(NeedKind.class))
                                    .put(kind, key.ref()));
                });
        Map<CaseId, Map<String, String>> translated = new HashMap<>();
        merged.forEach((from, to) ->
                translated.put(from, translate(keys.getOrDefault(from, Map.of()), keys.getOrDefault(to, Map.of()))));
        return translated;
    }

    private static Map<String, String> translate(Map<NeedKind, String> from, Map<NeedKind, String> to) {
        return from.entrySet().stream()
                .filter(entry -> to.containsKey(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getValue, entry -> to.get(entry.getKey())));
    }

    private Optional<String> find(CaseId caseId, PersonRef person, NeedKind kind) {
        return findByCases(List.of(caseId)).stream()
                .filter(key -> kind(key, person).filter(kind::equals).isPresent())
                .map(NeedKindKey::ref)
                .findFirst();
    }

    private List<NeedKindKey> findByCases(Collection<CaseId> cases) {
        return em.createQuery("select k from NeedKindKey k where k.caseId in :cases order by k.id", NeedKindKey.class)
                .setParameter("cases", cases.stream().map(CaseId::value).toList())
                .getResultList();
    }

    /** Returns the kind; empty when the person's keys were destroyed. A key whose kind was altered might be any. */
    private Optional<NeedKind> kind(NeedKindKey key, PersonRef person) {
        try {
            return Optional.of(
                    NeedKind.valueOf(encryption.open(KeyPurpose.HEALTH, cell(person, key.ref()), key.kindSealed())));
        } catch (KeysDestroyedException destroyed) {
            return Optional.empty();
        }
    }

    private String create(CaseId caseId, PersonRef person, NeedKind kind) {
        String ref = RandomReference.random();
        em.persist(new NeedKindKey(ref, caseId, encryption.seal(KeyPurpose.HEALTH, cell(person, ref), kind.name())));
        em.flush();
        return ref;
    }

    /** Locks the case row, so that two records of one kind that are saved at the same time get one key. */
    private void lockCase(CaseId caseId) {
        em.createNativeQuery("select id from case_file where id = ?1 for update")
                .setParameter(1, caseId.value())
                .getSingleResult();
    }

    private static EncryptedCell cell(PersonRef person, String ref) {
        return new EncryptedCell(person, "need_kind_key", "kind", ref);
    }

    PersonRef personOf(CaseId caseId) {
        return em.createQuery("select c.personRef from CaseFile c where c.id = :id", PersonRef.class)
                .setParameter("id", caseId.value())
                .getSingleResult();
    }
}
