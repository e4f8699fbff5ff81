package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import vn.donghanh.testing.HttpVisitor;
import vn.donghanh.testing.Markup;

/** A signed-in user without a browser, of whom a test asks only what an address does not show. Created by {@link Browser#stranger}. */
final class Stranger {
    private static final int NOT_FOUND = 404;
    private static final String NOTHING = "Không có gì ở địa chỉ này";

    private final HttpVisitor visitor;

    Stranger(HttpVisitor visitor) {
        this.visitor = visitor;
    }

    /** Asserts that the answer is the "not found" page. */
    void findsNothingAt(String path) {
        HttpVisitor.Answer answer = visitor.get(path.replaceFirst("^https?://[^/]+", ""));
        assertNotFound(path, answer.status(), answer.body());
    }

    /** The status with which an address is answered that is no page. */
    int statusOf(String path) {
        return visitor.get(path).status();
    }

    /** The source of the page that follows the sign-in. */
    String firstPage() {
        return visitor.get("/").body();
    }

    static void assertNotFound(String path, int status, String page) {
        assertThat(status).as(path).isEqualTo(NOT_FOUND);
        assertThat(new Markup(page).all(element -> element.name().equals("h1")).map(Markup.Element::words))
                .as(path)
                .containsExactly(NOTHING);
    }
}
