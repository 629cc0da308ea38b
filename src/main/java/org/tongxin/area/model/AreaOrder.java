package org.tongxin.area.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tongxin.area.Post;

/** The order people count places in: 2号楼 before 10号楼. */
public final class AreaOrder {

    /** Names with their numbers counted. */
    public static final Comparator<String> NAMES = AreaOrder::counted;

    /** Posts as residents look for them: the grid worker first, then the others by kind and name. */
    public static final Comparator<Post> POSTS = Comparator.comparing(
                    (Post post) -> PostKind.of(post.kind()).map(Enum::ordinal).orElse(Integer.MAX_VALUE))
            .thenComparing(Post::title, NAMES)
            .thenComparing(Post::id);

    /** Kinds from large to small, then names with their numbers counted. */
    public static final Comparator<AreaNode> BY_NAME = Comparator.comparing(AreaNode::kind)
            .thenComparing(AreaNode::name, NAMES)
            .thenComparing(node -> node.facts().code());

    /** Like {@link #BY_NAME}, from the community down: what lies together stands together. */
    static final Comparator<AreaNode> BY_PATH = (one, other) -> {
        List<AreaNode> left = path(one);
        List<AreaNode> right = path(other);
        for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
            int byName = BY_NAME.compare(left.get(i), right.get(i));
            if (byName != 0) {
                return byName;
            }
        }
        return Integer.compare(left.size(), right.size());
    };

    private AreaOrder() {}

    private static List<AreaNode> path(AreaNode node) {
        List<AreaNode> path = new ArrayList<>();
        for (AreaNode each = node; each != null; each = each.parent()) {
            path.addFirst(each);
        }
        return path;
    }

    /** Compares names; runs of digits as numbers. */
    static int counted(String left, String right) {
        int l = 0;
        int r = 0;
        while (l < left.length() && r < right.length()) {
            if (digit(left, l) && digit(right, r)) {
                int lEnd = end(left, l);
                int rEnd = end(right, r);
                int byNumber = compareDigits(left.substring(l, lEnd), right.substring(r, rEnd));
                if (byNumber != 0) {
                    return byNumber;
                }
                l = lEnd;
                r = rEnd;
            } else {
                int byLetter = Character.compare(left.charAt(l), right.charAt(r));
                if (byLetter != 0) {
                    return byLetter;
                }
                l++;
                r++;
            }
        }
        return Integer.compare(left.length() - l, right.length() - r);
    }

    private static boolean digit(String text, int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static int end(String text, int from) {
        int end = from;
        while (end < text.length() && digit(text, end)) {
            end++;
        }
        return end;
    }

    private static int compareDigits(String left, String right) {
        String l = left.replaceFirst("^0+(?=.)", "");
        String r = right.replaceFirst("^0+(?=.)", "");
        return l.length() != r.length() ? Integer.compare(l.length(), r.length()) : l.compareTo(r);
    }
}
