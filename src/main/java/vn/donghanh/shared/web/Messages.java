package vn.donghanh.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a page says after an action. A saving is told as a short notice, also after a redirect; an error stands in the error summary at the top
 * and, if it belongs to a field, above that field.
 */
@ApplicationScoped
public class Messages {
    @Inject
    Texts texts;

    @Inject
    DisplayFormatter formats;

    @Inject
    Clock clock;

    /** Tells what was done, by message key. Survives a redirect. */
    public void info(String key, Object... arguments) {
        show(FacesMessage.SEVERITY_INFO, null, texts.of(key, arguments));
    }

    /** "Đã lưu lúc 14:05:12". Survives a redirect. */
    public void saved() {
        info("shared.message.saved", formats.seconds(clock.instant()));
    }

    /** Tells what was done and when, to the second: the time is the last argument of the text. Survives a redirect. */
    public void done(String key, Object... arguments) {
        info(key, withTime(arguments));
    }

    private Object[] withTime(Object... arguments) {
        Object[] all = Arrays.copyOf(arguments, arguments.length + 1);
        all[arguments.length] = formats.seconds(clock.instant());
        return all;
    }

    /**
     * As {@link #done}, of what can still be undone: the notice has a button for it, which presses {@code undoing:last} of the page that is
     * shown next.
     */
    public void undoable(String key, Object... arguments) {
        show(null, new UndoableMessage(texts.of(key, withTime(arguments))));
    }

    /** An error of the page as a whole. */
    public void error(String key, Object... arguments) {
        show(FacesMessage.SEVERITY_ERROR, null, texts.of(key, arguments));
    }

    /** An error of one field, named by the id it has in the page. Falls back to the page when the field is not there. */
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
            faces.getExternalContext().getFlash().setKeepMessages(true);
        }
    }
}
