/** The pages of the case as a whole: overview, level, who sees it, who has looked. */
package vn.donghanh.casefile.web;
