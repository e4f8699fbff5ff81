package vn.donghanh.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Predicate;
import vn.donghanh.shared.persistence.WriteMode;
import vn.donghanh.shared.web.reopening.ReopenedForm;

/** The messages of the page, read by the error summary and the short notices. */
@Named
@RequestScoped
public class FlashMessages {
    /**
     * One message; {@code target} is the client id of its field, empty when it belongs to the page; {@code path}: where
     * it is put right instead, or empty; {@code undo}: the action can be undone.
     */
    public record FlashMessage(String text, String target, String path, boolean undo) {}

    static final String PROOF_NEEDED = "dh.prove";

    private static final String STORED = "dh.notices";

    /** Stores a message of this request in the session until a page shows it: after a redirect, which another server may answer. */
    static void store(FacesContext faces, FacesMessage message) {
        List<FacesMessage> stored = new ArrayList<>(stored(faces));
        stored.add(message);
        faces.getExternalContext().getSessionMap().put(STORED, stored);
    }

    /** Adds what was stored to the messages of the page that is rendered, once. */
    static void showStored(FacesContext faces) {
        List<FacesMessage> stored = stored(faces);
        if (!stored.isEmpty()) {
            faces.getExternalContext().getSessionMap().remove(STORED);
            stored.stream()
                    .filter(message -> !faces.getMessageList(null).contains(message))
                    .forEach(message -> faces.addMessage(null, message));
        }
    }

    @SuppressWarnings("unchecked") // put there above
    private static List<FacesMessage> stored(FacesContext faces) {
        ExternalContext external = faces.getExternalContext();
        Object stored = external.getSession(false) == null
                ? null
                : external.getSessionMap().get(STORED);
        return stored == null ? List.of() : (List<FacesMessage>) stored;
    }

    /** Returns whether the submitted action waits for reauthentication, which the script then asks for. */
    public boolean proofNeeded() {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestMap()
                .containsKey(PROOF_NEEDED);
    }

    /** Returns whether writing is currently stopped. */
    public boolean readingOnly() {
        return WriteMode.CURRENT.isStopped();
    }

    /** Returns the errors in the order of the page's fields, each text once per field, and after them what changed meanwhile. */
    public List<FlashMessage> errors() {
        return filter(severity -> severity.compareTo(FacesMessage.SEVERITY_WARN) >= 0);
    }

    /** Returns whether an error names a field that can be corrected on this page. */
    public boolean anyInField() {
        return filter(severity -> severity.compareTo(FacesMessage.SEVERITY_ERROR) >= 0).stream()
                .anyMatch(error -> !error.target().isEmpty());
    }

    public List<FlashMessage> done() {
        return filter(severity -> severity.compareTo(FacesMessage.SEVERITY_WARN) < 0);
    }

    /** Returns the words that were typed into fields which the page does not have any more. */
    public List<String> left() {
        return ReopenedForm.left(FacesContext.getCurrentInstance());
    }

    /** Returns the id of the form whose fields show what was sent to a page before this one; empty on any other page. */
    public String reopenedForm() {
        return ReopenedForm.id(FacesContext.getCurrentInstance());
    }

    private static List<FlashMessage> filter(Predicate<FacesMessage.Severity> severity) {
        FacesContext faces = FacesContext.getCurrentInstance();
        LinkedHashSet<FlashMessage> messages = new LinkedHashSet<>();
        for (Iterator<String> targets = faces.getClientIdsWithMessages(); targets.hasNext(); ) {
            String target = targets.next();
            for (FacesMessage message : faces.getMessageList(target)) {
                if (severity.test(message.getSeverity())) {
                    messages.add(new FlashMessage(
                            message.getSummary(),
                            target == null ? "" : target,
                            message instanceof LinkedMessage linked ? linked.path() : "",
                            message instanceof UndoableMessage));
                    message.rendered();
                }
            }
        }
        return new ArrayList<>(messages);
    }
}
