package vn.donghanh.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import vn.donghanh.shared.WriteMode;

/** What the page has to say, read by the error summary and the short notices. */
@Named
@RequestScoped
public class FlashMessages {
    /** One line; {@code target} is the client id of its field, empty when it belongs to the page; {@code undo}: it can be undone. */
    public record FlashMessage(String text, String target, boolean undo) {}

    static final String PROOF_NEEDED = "dh.prove";

    /** Whether what was pressed waits for a proof of who presses it: the script asks for one. */
    public boolean proofNeeded() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .containsKey(PROOF_NEEDED);
    }

    /** Whether nothing is saved for the time being. */
    public boolean readingOnly() {
        return WriteMode.CURRENT.isStopped();
    }

    /** Errors in the order of the page's fields, each sentence once per field. */
    public List<FlashMessage> errors() {
        return with(severity -> severity.compareTo(FacesMessage.SEVERITY_ERROR) >= 0);
    }

    public List<FlashMessage> done() {
        return with(severity -> severity.compareTo(FacesMessage.SEVERITY_ERROR) < 0);
    }

    private static List<FlashMessage> with(Predicate<FacesMessage.Severity> wanted) {
        FacesContext faces = FacesContext.getCurrentInstance();
        LinkedHashSet<FlashMessage> notices = new LinkedHashSet<>();
        for (Iterator<String> targets = faces.getClientIdsWithMessages(); targets.hasNext(); ) {
            String target = targets.next();
            for (FacesMessage message : faces.getMessageList(target)) {
                if (wanted.test(message.getSeverity())) {
                    notices.add(new FlashMessage(
                            message.getSummary(), target == null ? "" : target, message instanceof UndoableMessage));
                    message.rendered();
                }
            }
        }
        return new ArrayList<>(notices);
    }
}
