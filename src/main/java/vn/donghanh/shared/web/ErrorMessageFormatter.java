package vn.donghanh.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.NotReadyException;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.UnreadableDataException;

/** Converts an exception into messages of the error summary. */
final class ErrorMessageFormatter {
    private ErrorMessageFormatter() {}

    static void report(FacesContext faces, Throwable cause) {
        Texts texts = Texts.current();
        if (cause instanceof RuleViolationException refusal) {
            refusal.allViolations().forEach(violation -> addRefusal(faces, texts, violation));
        } else if (cause instanceof ConstraintViolationException invalid) {
            List<String> order = ComponentFinder.inputIdsInPageOrder(faces);
            invalid.getConstraintViolations().stream()
                    .sorted(Comparator.comparingInt(violation -> order.indexOf(lastName(violation.getPropertyPath()))))
                    .forEach(violation ->
                            add(faces, lastName(violation.getPropertyPath()), messageText(faces, texts, violation)));
        } else if (cause instanceof NotReadyException) {
            add(faces, null, texts.get("shared.preparing.text"));
        } else if (cause instanceof UnreadableDataException) {
            add(faces, null, texts.of("shared.message.unreadable", ErrorInfo.log(cause)));
        } else {
            add(faces, null, texts.of("shared.message.failed", ErrorInfo.log(cause)));
        }
    }

    private static String messageText(FacesContext faces, Texts texts, ConstraintViolation<?> violation) {
        String field = lastName(violation.getPropertyPath());
        String label = field == null ? null : ComponentFinder.label(faces, field);
        String message = ConstraintMessageFormatter.in(texts.locale(), violation);
        return label == null ? message : texts.of("shared.error.field", label.replaceFirst("\\?$", ""), message);
    }

    /** A refusal leads to its field, or else to the page on which what it asks for is done. */
    private static void addRefusal(FacesContext faces, Texts texts, RuleViolationException violation) {
        String key = violation.rule().key();
        String text = texts.of(key, violation.arguments().toArray());
        String field = violation.field();
        String path = RefusalLinks.path(key, ErrorInfo.addressOf(faces.getExternalContext()));
        if (path != null && (field == null || ComponentFinder.clientId(faces, field) == null)) {
            faces.addMessage(null, new LinkedMessage(text, path));
        } else {
            add(faces, field, text);
        }
    }

    private static void add(FacesContext faces, @Nullable String field, String text) {
        String clientId = field == null ? null : ComponentFinder.clientId(faces, field);
        faces.addMessage(clientId, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    private static @Nullable String lastName(Path path) {
        String last = null;
        for (Path.Node node : path) {
            last = node.getName();
        }
        return last;
    }
}
