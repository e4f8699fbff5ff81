package vn.donghanh.reporting.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import vn.donghanh.reference.CodeListCategoryProvider;

/** What a press body of the province counts as. */
enum PressOutletCategory {
    /** A newspaper or a broadcaster: its items count for the target. */
    PRESS,
    /** A web portal: its items are shown apart. */
    PORTAL;

    /** Provides the categories of the press bodies. */
    @ApplicationScoped
    static class CategoryProvider implements CodeListCategoryProvider {
        @Override
        public String list() {
            return PressLine.OUTLETS;
        }

        @Override
        public List<PressOutletCategory> categories() {
            return List.of(values());
        }

        @Override
        public boolean isClassification() {
            return true;
        }
    }
}
