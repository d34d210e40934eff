/* SPDX-License-Identifier: MIT */
/* C++. Two files of one program give a type of one name a -DSIZE each, which LTO must notice: else
 * its silence about avon_auth.h would mean nothing. */
struct conflict {
    char bytes[SIZE];
};
extern conflict one, two;
conflict CALLER;

#if SIZE == 1
int main()
{
    return two.bytes[0];
}
#endif
