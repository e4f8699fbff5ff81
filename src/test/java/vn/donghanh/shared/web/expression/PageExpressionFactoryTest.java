package vn.donghanh.shared.web.expression;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ExpressionFactory;
import jakarta.el.StandardELContext;
import jakarta.el.ValueExpression;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageExpressionFactoryTest {
    private final ExpressionFactory factory = new PageExpressionFactory(ExpressionFactory.newInstance());
    private final ELContext context = new StandardELContext(factory);

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "#{msg['shared.product']},                      true",
                "#{msg['shared.find.label.'.concat(scope)]},    false",
                "#{msg['a'] eq msg['b']},                       false",
                "#{msg[key]},                                   false",
                "#{msg['a']} #{msg['b']},                       false",
                "#{empty msg['a']},                             false"
            })
    void onlyTextsOfAFixedKeyAreFoundDirectly(String expression, boolean direct) {
        ValueExpression made = factory.createValueExpression(context, expression, String.class);
        assertThat(made instanceof TextExpression).isEqualTo(direct);
        assertThat(made.getExpressionString()).isEqualTo(expression);
    }

    @Test
    void aTextAsAnythingButWordsIsLeftToTheServer() {
        assertThat(factory.createValueExpression(context, "#{msg['a']}", Integer.class))
                .isNotInstanceOf(TextExpression.class);
    }

    @Test
    void thereIsOneExpressionForAKey() {
        ValueExpression text = factory.createValueExpression(context, "#{msg['a']}", String.class);
        assertThat(factory.createValueExpression(context, "#{msg['a']}", Object.class))
                .isSameAs(text);
        assertThat(text).isEqualTo(new TextExpression("#{msg['a']}")).isNotEqualTo(new TextExpression("#{msg['b']}"));
        assertThat(text.isReadOnly(context)).isTrue();
        assertThat(text.isLiteralText()).isFalse();
        assertThat(text.getType(context)).isEqualTo(String.class);
    }
}
