package vn.donghanh.shared.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.metadata.ConstraintDescriptor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Formats the message of a violated use-case constraint in the reader's language; the violation itself carries the
 * message in the server's language.
 */
final class ConstraintMessageFormatter {
    private ConstraintMessageFormatter() {}

    static String in(Locale locale, ConstraintViolation<?> violation) {
        return CDI.current()
                .select(ValidatorFactory.class)
                .get()
                .getMessageInterpolator()
                .interpolate(
                        violation.getMessageTemplate(),
                        new Violation(violation.getConstraintDescriptor(), violation.getInvalidValue()),
                        locale);
    }

    private record Violation(ConstraintDescriptor<?> descriptor, @Nullable Object value)
            implements MessageInterpolator.Context {
        @Override
        public ConstraintDescriptor<?> getConstraintDescriptor() {
            return descriptor;
        }

        @Override
        public @Nullable Object getValidatedValue() {
            return value;
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new ValidationException(type.getName());
        }
    }
}
