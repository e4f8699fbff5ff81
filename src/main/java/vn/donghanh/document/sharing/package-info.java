/**
 * Pages of a document that go to a partner, as pictures in which what must not leave is black. They belong to a disclosure that the
 * partner has in hand, whichever feature sent it ({@link vn.donghanh.document.sharing.SharingProvider}), and are shown as long as
 * it is ({@link vn.donghanh.document.sharing.SharedPageQueries}); the document itself never leaves.
 */
@NullMarked
package vn.donghanh.document.sharing;

import org.jspecify.annotations.NullMarked;
