package vn.donghanh.shared.web.removal;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.web.Focus;

/**
 * Asks once before something written is removed; a page asks about one part at a time. The part is named by the client
 * id in which its three buttons are: {@code remove} asks, {@code removeNow} removes and {@code keep} leaves all as it
 * is. The tag {@code dh:removal} draws the question with the last two.
 */
@Named
@ViewScoped
public class RemovalQuestion implements Serializable {
    @Serial
    private static final long serialVersionUID = 1L;

    private @Nullable String part;

    /** Asks about this part, in place of any other; the focus goes to the answer that loses nothing. */
    public void ask(String asked) {
        part = asked;
        Focus.on(asked + ":keep");
    }

    /** The part stays; the focus returns to the button that asked. */
    public void cancel() {
        if (part != null) {
            Focus.on(part + ":remove");
        }
        end();
    }

    /** Ends the question, because the part was removed or another one takes its place. */
    public void end() {
        part = null;
    }

    public boolean isAsked(String asked) {
        return asked.equals(part);
    }
}
