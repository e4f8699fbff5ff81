package vn.donghanh.shared.web.expression;

import jakarta.el.ELContext;
import jakarta.el.PropertyNotWritableException;
import jakarta.el.ValueExpression;
import java.io.Serial;
import org.jspecify.annotations.Nullable;
import vn.donghanh.shared.web.Texts;

/** {@code #{msg['key']}}: the text of a fixed key in the reader's language. */
class TextExpression extends ValueExpression {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String START = "#{msg['";
    private static final String END = "']}";

    private final String expression;
    private final String key;

    TextExpression(String expression) {
        this.expression = expression;
        key = expression.substring(START.length(), expression.length() - END.length());
    }

    /** Whether the whole expression is a text by a fixed key. */
    static boolean is(String expression) {
        return expression.startsWith(START)
                && expression.endsWith(END)
                && expression.indexOf('\'', START.length()) == expression.length() - END.length();
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"
    }) // as Jakarta declares it; created for String and Object only
    public <T> T getValue(ELContext context) {
        return (T) Texts.current().get(key);
    }

    @Override
    public void setValue(ELContext context, @Nullable Object value) {
        throw new PropertyNotWritableException(getExpressionString());
    }

    @Override
    public boolean isReadOnly(ELContext context) {
        return true;
    }

    @Override
    public Class<?> getType(ELContext context) {
        return String.class;
    }

    @Override
    public Class<?> getExpectedType() {
        return String.class;
    }

    @Override
    public String getExpressionString() {
        return expression;
    }

    @Override
    public boolean isLiteralText() {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TextExpression text && text.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }
}
