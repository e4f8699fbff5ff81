package vn.donghanh.house;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.donghanh.casefile.spi.NeedArea;
import vn.donghanh.casefile.spi.NeedPageProvider;
import vn.donghanh.casefile.spi.NeedPageProvider.NeedRoad;
import vn.donghanh.casefile.spi.PresentingNeed;

/** A need leads to where it is answered: beside each need, and beside the plan actions for it, stand the roads that belong to it. */
class NeedRoadsTest {
    private static final List<NeedRoad> ROADS = Product.CLASSES.get(NeedPageProvider.class).getAllSubclasses().stream()
            .map(NeedRoadsTest::created)
            .toList();

    @ParameterizedTest
    @CsvSource({
        "JOB, /placement/list/",
        "JOB, /training/list/",
        "TRAINING, /training/list/",
        "LOAN, /loan/list/",
        "LEGAL, /legalaid/list/",
        "ID_PAPERS, /legalaid/list/",
        "SAFETY, /supportreferral/list/",
        "FAMILY, /supportreferral/list/"
    })
    void theNeedLeadsToTheRoad(PresentingNeed need, String page) {
        assertThat(pages(need)).contains(page);
    }

    /** Needs for health care are sealed, and answered by health referrals. */
    @Test
    void everyNeedOutsideHealthCareLeadsSomewhere() {
        assertThat(Arrays.stream(PresentingNeed.values())
                        .filter(need ->
                                need.area() != NeedArea.HEALTH && pages(need).isEmpty()))
                .isEmpty();
    }

    private static Set<String> pages(PresentingNeed need) {
        Set<String> pages = new TreeSet<>();
        ROADS.stream().filter(road -> road.needs().contains(need)).forEach(road -> pages.add(road.page()));
        return pages;
    }

    private static NeedRoad created(JavaClass type) {
        try {
            Constructor<?> constructor = type.reflect().getDeclaredConstructor();
            constructor.setAccessible(true);
            return ((NeedPageProvider) constructor.newInstance()).road();
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(type.getName(), e);
        }
    }
}
