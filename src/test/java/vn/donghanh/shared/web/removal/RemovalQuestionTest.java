package vn.donghanh.shared.web.removal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.primefaces.PrimeFaces;

class RemovalQuestionTest {
    private static final String GOAL = "form:goals:3";

    private final RemovalQuestion question = new RemovalQuestion();
    private final Answer answer = new Answer();

    /** The answer to the request, as far as it says where the focus goes. */
    private static final class Answer extends PrimeFaces {
        private final List<String> focused = new ArrayList<>();

        @Override
        public Ajax ajax() {
            return new Ajax() {
                @Override
                public void addCallbackParam(String name, Object value) {
                    focused.add(name + " " + value);
                }
            };
        }
    }

    @BeforeEach
    void begin() {
        PrimeFaces.setCurrent(answer);
    }

    @AfterEach
    void end() {
        PrimeFaces.setCurrent(new PrimeFaces() {});
    }

    @Test
    void askingLeadsToTheAnswerThatLosesNothing() {
        question.ask(GOAL);
        assertThat(question.isAsked(GOAL)).isTrue();
        assertThat(answer.focused).containsExactly("focus form:goals:3:keep");
    }

    @Test
    void keepingLeadsBackToTheButtonThatAsked() {
        question.ask(GOAL);
        question.cancel();
        assertThat(question.isAsked(GOAL)).isFalse();
        assertThat(answer.focused).endsWith("focus form:goals:3:remove");
    }

    @Test
    void keepingLeadsBackToAnotherControlThatAsked() {
        question.ask("form", "sheetFile");
        assertThat(answer.focused).containsExactly("focus form:keep");
        question.cancel();
        assertThat(answer.focused).endsWith("focus sheetFile");
    }

    @Test
    void oneQuestionTakesThePlaceOfAnother() {
        question.ask(GOAL);
        question.ask("form:goals:3:actions:0");
        assertThat(question.isAsked(GOAL)).isFalse();
        assertThat(question.isAsked("form:goals:3:actions:0")).isTrue();
    }

    @Test
    void nothingIsAskedAtFirst() {
        assertThat(question.isAsked(GOAL)).isFalse();
    }

    @Test
    void endedQuestionLeavesTheFocusToThePage() {
        question.ask(GOAL);
        question.end();
        assertThat(question.isAsked(GOAL)).isFalse();
        assertThat(answer.focused).hasSize(1);
    }

    /** A press can be sent twice. */
    @Test
    void keepingTwiceMovesTheFocusOnce() {
        question.ask(GOAL);
        question.cancel();
        question.cancel();
        assertThat(answer.focused).hasSize(2);
    }
}
