package vn.donghanh.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.security.StaffId;

/**
 * What the running action is about. Use cases name the cases and fields they touch; the interceptors write the event.
 * Holds codes and numbers only; the one free text, a reason, is sealed before it is stored.
 */
@ApplicationScoped
public class AuditContext {
    private static final ThreadLocal<@Nullable Action> CURRENT = new ThreadLocal<>();

    /** The action touches this thing, e.g. {@code about("case", "DH-7K3F-9MQ2")}; what is no reference of its {@link SubjectKind} is not kept. */
    public void about(String kind, String ref) {
        about(kind, ref, null);
    }

    /** As {@link #about(String, String)}, with a code that narrows it, e.g. the identity field that was opened. */
    public void about(String kind, String ref, @Nullable String detail) {
        SubjectKind known = SubjectKind.fromName(kind);
        Action action = CURRENT.get();
        if (action != null) {
            action.subjects.add(new Subject(
                    kind, known.sanitizeReference(ref), detail == null ? null : SubjectKind.sanitizeDetail(detail)));
        }
    }

    /** Why the user says it is done. Stored sealed. */
    public void setReason(String text) {
        Action action = CURRENT.get();
        if (action != null) {
            action.reason = text;
        }
    }

    /** Who is let in by this action: nobody was signed in when it began. */
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
