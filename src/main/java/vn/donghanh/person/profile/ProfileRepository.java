package vn.donghanh.person.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyManager;
import vn.donghanh.encryption.KeysDestroyedException;
import vn.donghanh.security.StaffId;
import vn.donghanh.shared.PersonRef;

/** Reads profiles for use cases that have checked that the user may see the person. */
@ApplicationScoped
public class ProfileRepository {
    private static final int HISTORY = 6;

    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    @Inject
    KeyManager keyManager;

    /** When and by whom a version was recorded. */
    public record ProfileVersion(int number, Instant at, StaffId by) {
        public boolean isFirst() {
            return number == 1;
        }
    }

    /** Returns the profile and its latest changes, with one statement. */
    public PersonProfileView view(PersonRef person) {
        List<PersonProfile> versions = findLatest(person, HISTORY + 1);
        List<ProfileAnswers> answers =
                versions.stream().map(version -> open(person, version)).toList();
        List<PersonProfileView.ProfileChange> history = new ArrayList<>();
        for (int at = 0; at < versions.size() && at < HISTORY; at++) {
            PersonProfile version = versions.get(at);
            ProfileAnswers before = at + 1 < answers.size() ? answers.get(at + 1) : ProfileAnswers.none();
            history.add(new PersonProfileView.ProfileChange(
                    version.recordedAt(), version.recordedBy(), answers.get(at).differences(before)));
        }
        return versions.isEmpty()
                ? new PersonProfileView(0, ProfileAnswers.none(), List.of())
                : new PersonProfileView(versions.get(0).versionNumber(), answers.get(0), history);
    }

    /** Returns the answers in force. */
    public ProfileAnswers answers(PersonRef person) {
        return findLatest(person, 1).stream()
                .findFirst()
                .map(version -> open(person, version))
                .orElse(ProfileAnswers.none());
    }

    private List<PersonProfile> findLatest(PersonRef person, int limit) {
        return em.createQuery(
                        "select p from PersonProfile p where p.personRef = :person order by p.versionNumber desc",
                        PersonProfile.class)
                .setParameter("person", person)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Returns the latest versions, newest first, without opening any. */
    public List<ProfileVersion> findVersions(PersonRef person, int limit) {
        return em.createQuery(
                        "select new vn.donghanh.person.profile.ProfileRepository$ProfileVersion(p.versionNumber, p.recordedAt, p.recordedBy)"
                                + " from PersonProfile p where p.personRef = :person order by p.versionNumber desc",
                        ProfileVersion.class)
                .setParameter("person", person)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Adds a version of the profile. */
    void add(PersonRef person, int version, ProfileAnswers answers, StaffId staffId, Instant at) {
        em.persist(new PersonProfile(person, version, answers, encryption, staffId, at));
    }

    /** Answers encrypted under lost and abandoned keys are unknown and are asked again. */
    private ProfileAnswers open(PersonRef person, PersonProfile version) {
        try {
            return version.answers(encryption);
        } catch (KeysDestroyedException destroyed) {
            if (keyManager.isLost(person)) {
                return ProfileAnswers.none();
            }
            throw destroyed;
        }
    }
}
