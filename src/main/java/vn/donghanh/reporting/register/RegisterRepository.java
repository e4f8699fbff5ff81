package vn.donghanh.reporting.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.AsOf;

/** Stores the versions of what the registers hold; "latest" means the newest version of each. */
@ApplicationScoped
class RegisterRepository {
    /** JPQL predicate for a record {@code r} of an entity: its newest version. */
    private static final String LATEST =
            "not exists (select 1 from %s v where v.version.ref = r.version.ref and v.version.versionNumber > r.version.versionNumber)";

    /** JPQL predicate for a record {@code r} of an entity: its newest version at the cutoff, not withdrawn. */
    private static final String VALID_AT_CUTOFF =
            """
            r.version.recordedAt <= :cutoff and r.version.withdrawalReason is null and not exists (select 1 from %s v
                where v.version.ref = r.version.ref and v.version.versionNumber > r.version.versionNumber and v.version.recordedAt <= :cutoff)""";

    private static final String MODEL_LATEST = LATEST.formatted("CommunityModel");
    private static final String TRAINING_LATEST = LATEST.formatted("CommunityTraining");
    private static final String ENTRY_LATEST = LATEST.formatted("RegisterEntry");

    @PersistenceContext
    EntityManager em;

    void add(CommunityModel model) {
        em.persist(model);
    }

    void add(CommunityTraining training) {
        em.persist(training);
    }

    void add(RegisterEntry entry) {
        em.persist(entry);
    }

    Optional<CommunityModel> findModel(@Nullable String ref) {
        return first(em.createQuery(
                        "select r from CommunityModel r left join fetch r.communes where r.version.ref = :ref and "
                                + MODEL_LATEST,
                        CommunityModel.class)
                .setParameter("ref", ref)
                .getResultList());
    }

    /** Returns all models, those that go on first. */
    List<CommunityModel> findModels() {
        return em.createQuery(
                        "select r from CommunityModel r left join fetch r.communes where " + MODEL_LATEST
                                + " order by case when r.version.withdrawalReason is null then 0 else 1 end,"
                                + " case when r.endedOn is null then 0 else 1 end, r.name, r.id",
                        CommunityModel.class)
                .getResultList();
    }

    List<CommunityModel> findEarlier(CommunityModel newest) {
        return em.createQuery(
                        "select r from CommunityModel r left join fetch r.communes where r.version.ref = :ref"
                                + " and r.version.versionNumber < :newest order by r.version.versionNumber desc",
                        CommunityModel.class)
                .setParameter("ref", newest.version().ref())
                .setParameter("newest", newest.version().versionNumber())
                .getResultList();
    }

    List<CommunityModel> findModelsAt(Instant cutoff) {
        return em.createQuery(
                        "select r from CommunityModel r left join fetch r.communes where "
                                + VALID_AT_CUTOFF.formatted("CommunityModel") + " order by r.name, r.id",
                        CommunityModel.class)
                .setParameter("cutoff", cutoff)
                .getResultList();
    }

    Optional<CommunityTraining> findTraining(@Nullable String ref) {
        return first(em.createQuery(
                        "select r from CommunityTraining r where r.version.ref = :ref and " + TRAINING_LATEST,
                        CommunityTraining.class)
                .setParameter("ref", ref)
                .getResultList());
    }

    List<CommunityTraining> findTrainings(int first, int size) {
        return em.createQuery(
                        "select r from CommunityTraining r where " + TRAINING_LATEST
                                + " order by r.firstDay desc, r.id desc",
                        CommunityTraining.class)
                .setFirstResult(first)
                .setMaxResults(size)
                .getResultList();
    }

    long countTrainings() {
        return em.createQuery("select count(r) from CommunityTraining r where " + TRAINING_LATEST, Long.class)
                .getSingleResult();
    }

    List<CommunityTraining> findEarlier(CommunityTraining newest) {
        return em.createQuery(
                        "select r from CommunityTraining r where r.version.ref = :ref and r.version.versionNumber < :newest"
                                + " order by r.version.versionNumber desc",
                        CommunityTraining.class)
                .setParameter("ref", newest.version().ref())
                .setParameter("newest", newest.version().versionNumber())
                .getResultList();
    }

    /** Finds the trainings that ended by the end of the day. */
    List<CommunityTraining> findTrainingsAsOf(AsOf asOf) {
        return em.createQuery(
                        "select r from CommunityTraining r where r.lastDay <= :day and "
                                + VALID_AT_CUTOFF.formatted("CommunityTraining") + " order by r.id",
                        CommunityTraining.class)
                .setParameter("day", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .getResultList();
    }

    Optional<RegisterEntry> findEntry(@Nullable String ref) {
        return first(em.createQuery(
                        "select r from RegisterEntry r where r.version.ref = :ref and " + ENTRY_LATEST,
                        RegisterEntry.class)
                .setParameter("ref", ref)
                .getResultList());
    }

    /** Finds all versions of the entries of models or trainings, the newest of each first. */
    List<RegisterEntry> findEntries(Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select r from RegisterEntry r where r.subjectRef in :subjects"
                                        + " order by r.version.ref, r.version.versionNumber desc",
                                RegisterEntry.class)
                        .setParameter("subjects", subjects)
                        .getResultList();
    }

    /** Finds the entries of days from the given one until the last, by day. */
    List<RegisterEntry> findEntriesAsOf(LocalDate from, AsOf asOf) {
        return em.createQuery(
                        "select r from RegisterEntry r where r.happenedOn between :from and :day and "
                                + VALID_AT_CUTOFF.formatted("RegisterEntry") + " order by r.happenedOn, r.id",
                        RegisterEntry.class)
                .setParameter("from", from)
                .setParameter("day", asOf.day())
                .setParameter("cutoff", asOf.cutoff())
                .getResultList();
    }

    List<FundingSourceLevel> findLevels() {
        return em.createQuery("select l from FundingSourceLevel l", FundingSourceLevel.class)
                .getResultList();
    }

    private static <T> Optional<T> first(List<T> found) {
        return found.stream().findFirst();
    }
}
