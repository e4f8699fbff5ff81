package vn.donghanh.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import vn.donghanh.encryption.FieldEncryption;
import vn.donghanh.encryption.KeyPurpose;
import vn.donghanh.security.CurrentUser;
import vn.donghanh.shared.NotFoundException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.SealedJson;

/** Stores the intake drafts of the user's unit. Drafts are shared within the unit because shifts change. */
@ApplicationScoped
class IntakeDraftRepository {
    private static final int MAX_BYTES = 16_000;
    private static final Type CONTENT = Content.class.getGenericSuperclass();

    @PersistenceContext
    EntityManager em;

    @Inject
    FieldEncryption encryption;

    @Inject
    CurrentUser user;

    /** Stores a draft at once, so that it has its version. */
    void save(IntakeDraft draft) {
        if (!em.contains(draft)) {
            em.persist(draft);
        }
        em.flush();
    }

    /** @throws NotFoundException when the user's unit has no such draft: of two who receive from the same one, the second */
    void remove(String ref) {
        int removed = em.createQuery("delete from IntakeDraft d where d.ref = :ref and d.unitId = :unit")
                .setParameter("ref", ref)
                .setParameter("unit", user.unitId())
                .executeUpdate();
        if (removed == 0) {
            throw new NotFoundException();
        }
    }

    /** @throws NotFoundException when the user's unit has no such draft */
    IntakeDraft get(String ref) {
        return em
                .createQuery("select d from IntakeDraft d where d.ref = :ref and d.unitId = :unit", IntakeDraft.class)
                .setParameter("ref", ref)
                .setParameter("unit", user.unitId())
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** Returns the drafts of this type in the user's unit, newest first. */
    List<IntakeDraft> findWaiting(IntakeType type) {
        return em.createQuery(
                        "select d from IntakeDraft d where d.unitId = :unit and d.intakeType = :intakeType order by d.savedAt desc",
                        IntakeDraft.class)
                .setParameter("unit", user.unitId())
                .setParameter("intakeType", type)
                .setMaxResults(20)
                .getResultList();
    }

    byte[] seal(String ref, Map<String, String> content) {
        String text = toJson(content);
        if (text.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            throw new RuleViolationException(IntakeRule.DRAFT_TOO_LONG);
        }
        return encryption.seal(KeyPurpose.IDENTITY, "intake_draft", "content", ref, text);
    }

    Map<String, String> open(IntakeDraft draft) {
        return fromJson(
                encryption.open(KeyPurpose.IDENTITY, "intake_draft", "content", draft.ref(), draft.contentSealed()));
    }

    static String toJson(Map<String, String> content) {
        return SealedJson.write(new TreeMap<>(content));
    }

    static Map<String, String> fromJson(String text) {
        Map<String, String> stored = SealedJson.read(text, CONTENT, IntakeDraftRepository::parseProperties);
        Map<String, String> content = new TreeMap<>();
        stored.forEach((key, value) -> content.put(presentKey(key), value));
        return content;
    }

    /** Earlier versions stored who was informed, and how, under other keys; a value that is encrypted cannot be renamed by a migration. */
    private static String presentKey(String stored) {
        return stored.replaceFirst("^told\\.how\\.", "notification.channel.")
                .replaceFirst("^told\\.", "notification.at.");
    }

    /** Reads the Java properties format in which earlier versions stored drafts. */
    private static Map<String, String> parseProperties(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> content = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> content.put(name, properties.getProperty(name)));
        return content;
    }

    /** Carries the generic content type for the JSON reader. */
    private static final class Content extends TreeMap<String, String> {
        private static final long serialVersionUID = 1L;
    }
}
