package vn.donghanh.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.RuleViolationException;
import vn.donghanh.shared.UnreadableDataException;

/** Turns a failure into sentences of the error summary. */
final class ErrorMessageFormatter {
    private ErrorMessageFormatter() {}

    static void report(FacesContext faces, Throwable cause) {
        Texts texts = CDI.current().select(Texts.class).get();
        if (cause instanceof RuleViolationException refusal) {
            refusal.allViolations()
                    .forEach(ruleViolationException -> add(
                            faces,
                            ruleViolationException.field(),
                            texts.of(
                                    ruleViolationException.rule().key(),
                                    ruleViolationException.arguments().toArray())));
        } else if (cause instanceof ConstraintViolationException invalid) {
            List<String> order = ComponentFinder.inputIdsInPageOrder(faces);
            invalid.getConstraintViolations().stream()
                    .sorted(Comparator.comparingInt(one -> order.indexOf(lastName(one.getPropertyPath()))))
                    .forEach(one -> add(faces, lastName(one.getPropertyPath()), words(faces, texts, one)));
        } else if (ErrorInfo.isConcurrentUpdate(cause)) {
            add(faces, null, texts.get("shared.message.overtaken"));
        } else if (cause instanceof UnreadableDataException) {
            add(faces, null, texts.of("shared.message.unreadable", ErrorInfo.log(cause)));
        } else {
            add(faces, null, texts.of("shared.message.failed", ErrorInfo.log(cause)));
        }
    }

    private static String words(FacesContext faces, Texts texts, ConstraintViolation<?> violation) {
        String field = lastName(violation.getPropertyPath());
        String label = field == null ? null : ComponentFinder.label(faces, field);
        String words = ConstraintMessageFormatter.in(texts.locale(), violation);
        return label == null ? words : texts.of("shared.error.field", label.replaceFirst("\\?$", ""), words);
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
