package vn.donghanh.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Adds messages after an action. A success is shown as a short notice, also after a redirect; an error is shown in the
 * error summary at the top and, if it belongs to a field, above that field.
 */
@ApplicationScoped
public class Messages {
    @Inject
    Texts texts;

    @Inject
    DisplayFormatter formatter;

    @Inject
    Clock clock;

    /** Adds a success message by key. Survives a redirect. */
    public void info(String key, Object... arguments) {
        show(FacesMessage.SEVERITY_INFO, null, texts.of(key, arguments));
    }

    /** Adds the message "Đã lưu lúc 14:05:12". Survives a redirect. */
    public void saved() {
        info("shared.message.saved", formatter.seconds(clock.instant()));
    }

    /** Adds a success message with the time to the second as its last argument. Survives a redirect. */
    public void done(String key, Object... arguments) {
        info(key, withTime(arguments));
    }

    private Object[] withTime(Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = formatter.seconds(clock.instant());
        return all;
    }

    /**
     * As {@link #done}, for an action that can be undone: the notice has a button that presses {@code undoing:last} of
     * the page shown next.
     */
    public void undoable(String key, Object... arguments) {
        show(null, new UndoableMessage(texts.of(key, withTime(arguments))));
    }

    /** Adds an error of the page as a whole. */
    public void error(String key, Object... arguments) {
        show(FacesMessage.SEVERITY_ERROR, null, texts.of(key, arguments));
    }

    /** Adds an error to the field with this id, or to the page when the field is not found. */
    public void fieldError(String field, String key, Object... arguments) {
        show(
                FacesMessage.SEVERITY_ERROR,
                ComponentFinder.clientId(FacesContext.getCurrentInstance(), field),
                texts.of(key, arguments));
    }

    private static void show(FacesMessage.Severity severity, @Nullable String clientId, String text) {
        show(clientId, new FacesMessage(severity, text, null));
    }

    private static void show(@Nullable String clientId, FacesMessage message) {
        FacesContext faces = FacesContext.getCurrentInstance();
        faces.addMessage(clientId, message);
        if (message.getSeverity() == FacesMessage.SEVERITY_INFO) {
            FlashMessages.store(faces, message);
        }
    }
}
