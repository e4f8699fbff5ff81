package vn.donghanh.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import vn.donghanh.canary.Visitor;

/** The numbers in the menu of every page. */
@SharedDemonstration
class MenuUiIT {
    private static final Pattern OWN_WORK = Pattern.compile("href=\"/home/work\"[^>]*>(.*?)</a>", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("class=\"dh-count\">.*?</span>(\\d+)", Pattern.DOTALL);

    @RegisterExtension
    final Browser browser = new Browser();

    @Test
    void whatSomebodySavedIsInTheMenuOfTheNextPage() {
        Visitor duty = browser.actor("duty1");
        int before = waiting(duty);
        Given.received(duty, "Chị Hải Đường");
        assertThat(waiting(duty)).isGreaterThan(before);
    }

    /** Reads the number on a page that does not list what it counts. */
    private static int waiting(Visitor visitor) {
        Matcher entry = OWN_WORK.matcher(visitor.opens("/home/help").html());
        assertThat(entry.find()).isTrue();
        Matcher number = NUMBER.matcher(entry.group(1));
        return number.find() ? Integer.parseInt(number.group(1)) : 0;
    }
}
