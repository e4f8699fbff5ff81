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
    private @Nullable String asker;

    /** Asks about this part, in place of any other; the focus goes to the answer that loses nothing. */
    public void ask(String asked) {
        ask(asked, asked + ":remove");
    }

    /** Asks about this part, which goes when something else than its button is used: the control with this client id. */
    public void ask(String asked, String usedControl) {
        part = asked;
        asker = usedControl;
        Focus.on(asked + ":keep");
    }

    /** The part stays; the focus returns to what asked. */
    public void cancel() {
        if (asker != null) {
            Focus.on(asker);
        }
        end();
    }

    /** Ends the question, because the part was removed or another one takes its place. */
    public void end() {
        part = null;
        asker = null;
    }

    public boolean isAsked(String asked) {
        return asked.equals(part);
    }
}
