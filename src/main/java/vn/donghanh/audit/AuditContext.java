package vn.donghanh.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * The audit data of the running action. Use cases add the cases and fields they access; the interceptors write the event. Holds only codes and
 * numbers; the one free text, a reason, is encrypted before it is stored.
 */
@ApplicationScoped
public class AuditContext {
    private static final ThreadLocal<@Nullable Action> CURRENT = new ThreadLocal<>();

    /**
     * Adds a subject, e.g. {@code about("case", "DH-7K3F-9MQ2")}. A reference that does not have the format of its {@link SubjectKind} is not
     * recorded; neither is one that an address lacks, which is null.
     */
    public void about(String kind, @Nullable String ref) {
        about(kind, ref, null);
    }

    /** As {@link #about(String, String)}, with a code for the part accessed, e.g. the identity field that was opened. */
    public void about(String kind, @Nullable String ref, @Nullable String detail) {
        SubjectKind subjectKind = SubjectKind.fromName(kind);
        Action action = CURRENT.get();
        if (action != null) {
            action.subjects.add(new Subject(
                    kind,
                    subjectKind.sanitizeReference(ref),
                    detail == null ? null : SubjectKind.sanitizeDetail(detail)));
        }
    }

    /** Sets the reason given by the user. It is stored encrypted. */
    public void setReason(String text) {
        Action action = CURRENT.get();
        if (action != null) {
            action.reason = text;
        }
    }

    /** Sets the actor of an action that began without a signed-in user, such as a sign-in. */
    public void setActor(StaffId actor, String username) {
        Action action = CURRENT.get();
        if (action != null) {
            action.actor = actor;
            action.username = username;
        }
    }

    boolean isRunning() {
        return CURRENT.get() != null;
    }

    Action begin(String name) {
        Action action = new Action(name);
        CURRENT.set(action);
        return action;
    }

    @Nullable
    Action current() {
        return CURRENT.get();
    }

    void end() {
        CURRENT.remove();
    }

    record Subject(String kind, String ref, @Nullable String detail) {}

    static final class Action {
        final String name;
        final List<Subject> subjects = new ArrayList<>();

        @Nullable
        String reason;

        @Nullable
        StaffId actor;

        @Nullable
        String username;

        Action(String name) {
            this.name = name;
        }
    }
}
