%struct.list = type { ptr, ptr, ptr, ptr, ptr }
%struct.spec = type { i32, i32, i32, i32, i32, i32, i32, i8, ptr }
define internal ptr @irb.va_list.x86_64.printf(ptr %0, ptr %1, ptr %2) {
  ret ptr %1
}
define internal ptr @irb.va_list.x86_64.scanf(ptr %0, ptr %1, ptr %2) {
  ret ptr %1
}
define internal ptr @irb.va_list.aarch64.printf(ptr %0, ptr %1, ptr %2) {
  %4 = alloca %struct.list, align 8
  %5 = getelementptr i8, ptr %1, i64 8
  %6 = load ptr, ptr %5, align 8
  %7 = getelementptr i8, ptr %1, i64 24
  %8 = load i32, ptr %7, align 8
  %9 = sext i32 %8 to i64
  %10 = getelementptr i8, ptr %6, i64 %9
  store ptr %10, ptr %4, align 8
  %11 = getelementptr i8, ptr %4, i64 8
  store ptr %6, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 16
  %13 = getelementptr i8, ptr %1, i64 16
  %14 = load ptr, ptr %13, align 8
  %15 = getelementptr i8, ptr %1, i64 28
  %16 = load i32, ptr %15, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr i8, ptr %14, i64 %17
  store ptr %18, ptr %12, align 8
  %19 = getelementptr i8, ptr %4, i64 24
  store ptr %14, ptr %19, align 8
  %20 = getelementptr i8, ptr %4, i64 32
  %21 = load ptr, ptr %1, align 8
  store ptr %21, ptr %20, align 8
  %22 = call ptr @irb.va_list.on_stack(ptr %0, ptr %4, ptr %2, i32 0)
  ret ptr %0
}
define internal ptr @irb.va_list.on_stack(ptr %0, ptr %1, ptr %2, i32 %3) unnamed_addr {
  %5 = alloca %struct.spec, align 8
  %6 = alloca %struct.spec, align 8
  %7 = alloca %struct.list, align 8
  %8 = alloca %struct.spec, align 8
  %9 = alloca %struct.list, align 8
  %10 = alloca %struct.list, align 8
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 dereferenceable(40) %10, ptr align 8 dereferenceable(40) %1, i64 40, i1 false)
  %11 = getelementptr i8, ptr %0, i64 24
  store ptr %2, ptr %11, align 8
  %12 = getelementptr i8, ptr %0, i64 32
  store ptr null, ptr %12, align 8
  %13 = icmp eq i32 %3, 0
  br i1 %13, label %14, label %193
14:                                               ; preds = %4
  %15 = load i8, ptr %2, align 1
  %16 = icmp eq i8 %15, 0
  br i1 %16, label %193, label %17
17:                                               ; preds = %14
  %18 = getelementptr i8, ptr %5, i64 24
  %19 = getelementptr i8, ptr %5, i64 32
  br label %20
20:                                               ; preds = %30, %17
  %21 = phi i8 [ %15, %17 ], [ %32, %30 ]
  %22 = phi ptr [ %2, %17 ], [ %31, %30 ]
  %23 = getelementptr i8, ptr %22, i64 1
  %24 = icmp eq i8 %21, 37
  br i1 %24, label %25, label %30
25:                                               ; preds = %20
  call void @irb.format.spec(ptr sret(%struct.spec) align 8 %5, ptr %23)
  %26 = load i32, ptr %18, align 8
  %27 = icmp eq i32 %26, 4
  %28 = load ptr, ptr %19, align 8
  %29 = select i1 %27, ptr %23, ptr %28
  br i1 %27, label %34, label %30
30:                                               ; preds = %25, %20
  %31 = phi ptr [ %29, %25 ], [ %23, %20 ]
  %32 = load i8, ptr %31, align 1
  %33 = icmp eq i8 %32, 0
  br i1 %33, label %193, label %20
34:                                               ; preds = %25
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 dereferenceable(40) %9, ptr align 8 dereferenceable(40) %10, i64 40, i1 false)
  %35 = getelementptr i8, ptr %0, i64 48
  %36 = tail call i64 @irb.format.length(ptr %2)
  %37 = add i64 %36, 1
  %38 = tail call ptr @irb.f128.block(ptr %12, i64 %37)
  store ptr %38, ptr %11, align 8
  br label %39
39:                                               ; preds = %87, %34
  %40 = phi ptr [ %2, %34 ], [ %89, %87 ]
  %41 = load i8, ptr %40, align 1
  switch i8 %41, label %87 [
    i8 0, label %42
    i8 37, label %58
  ]
42:                                               ; preds = %39
  %43 = getelementptr i8, ptr %8, i64 24
  %44 = getelementptr i8, ptr %8, i64 4
  %45 = getelementptr i8, ptr %8, i64 8
  %46 = getelementptr i8, ptr %8, i64 32
  %47 = getelementptr i8, ptr %8, i64 4
  %48 = getelementptr i8, ptr %9, i64 8
  %49 = getelementptr i8, ptr %8, i64 16
  %50 = getelementptr i8, ptr %8, i64 8
  %51 = getelementptr i8, ptr %9, i64 8
  %52 = getelementptr i8, ptr %8, i64 20
  %53 = ptrtoint ptr %35 to i64
  %54 = getelementptr i8, ptr %9, i64 16
  %55 = getelementptr i8, ptr %9, i64 24
  %56 = getelementptr i8, ptr %9, i64 32
  %57 = getelementptr i8, ptr %8, i64 32
  br label %185
58:                                               ; preds = %39
  %59 = getelementptr i8, ptr %40, i64 1
  %60 = load i8, ptr %59, align 1
  %61 = add i8 %60, -58
  %62 = icmp ult i8 %61, -10
  br i1 %62, label %75, label %63
63:                                               ; preds = %58, %63
  %64 = phi i8 [ %72, %63 ], [ %60, %58 ]
  %65 = phi i32 [ %71, %63 ], [ 0, %58 ]
  %66 = phi ptr [ %68, %63 ], [ %59, %58 ]
  %67 = mul nsw i32 %65, 10
  %68 = getelementptr i8, ptr %66, i64 1
  %69 = zext i8 %64 to i32
  %70 = add i32 %67, -48
  %71 = add i32 %70, %69
  %72 = load i8, ptr %68, align 1
  %73 = add i8 %72, -58
  %74 = icmp ult i8 %73, -10
  br i1 %74, label %75, label %63
75:                                               ; preds = %63, %58
  %76 = phi i32 [ 0, %58 ], [ %71, %63 ]
  %77 = phi i8 [ %60, %58 ], [ %72, %63 ]
  %78 = icmp eq i32 %76, 0
  %79 = icmp ne i8 %77, 36
  %80 = or i1 %78, %79
  br i1 %80, label %81, label %85
81:                                               ; preds = %75
  %82 = load i8, ptr %59, align 1
  %83 = icmp eq i8 %82, 37
  %84 = select i1 %83, ptr %59, ptr %40
  br label %85
85:                                               ; preds = %75, %81
  %86 = phi ptr [ %84, %81 ], [ %40, %75 ]
  br i1 %80, label %87, label %90
87:                                               ; preds = %85, %39
  %88 = phi ptr [ %86, %85 ], [ %40, %39 ]
  %89 = getelementptr i8, ptr %88, i64 1
  br label %39
90:                                               ; preds = %85
  tail call void @llvm.trap()
  unreachable
91:                                               ; preds = %185, %96
  %92 = phi ptr [ %97, %96 ], [ %187, %185 ]
  %93 = phi ptr [ %98, %96 ], [ %188, %185 ]
  %94 = load i8, ptr %92, align 1
  %95 = icmp eq i8 %94, 0
  br i1 %95, label %189, label %96
96:                                               ; preds = %91
  %97 = getelementptr i8, ptr %92, i64 1
  %98 = getelementptr i8, ptr %93, i64 1
  store i8 %94, ptr %93, align 1
  %99 = icmp eq i8 %94, 37
  br i1 %99, label %100, label %91
100:                                              ; preds = %96
  call void @irb.format.spec(ptr sret(%struct.spec) align 8 %8, ptr %97)
  %101 = load i32, ptr %43, align 8
  %102 = icmp eq i32 %101, 4
  br i1 %102, label %128, label %103
103:                                              ; preds = %100
  %104 = load i32, ptr %44, align 4
  %105 = icmp eq i32 %104, 0
  br i1 %105, label %106, label %108
106:                                              ; preds = %103
  %107 = call ptr @irb.va_list.put(ptr %186, ptr %35, ptr %9, i32 1)
  br label %108
108:                                              ; preds = %106, %103
  %109 = phi ptr [ %107, %106 ], [ %186, %103 ]
  %110 = load i32, ptr %45, align 8
  %111 = icmp eq i32 %110, 0
  br i1 %111, label %112, label %114
112:                                              ; preds = %108
  %113 = call ptr @irb.va_list.put(ptr %109, ptr %35, ptr %9, i32 1)
  br label %114
114:                                              ; preds = %112, %108
  %115 = phi ptr [ %113, %112 ], [ %109, %108 ]
  %116 = load i32, ptr %43, align 8
  %117 = call ptr @irb.va_list.put(ptr %115, ptr %35, ptr %9, i32 %116)
  %118 = load ptr, ptr %46, align 8
  %119 = icmp ult ptr %97, %118
  br i1 %119, label %120, label %181
120:                                              ; preds = %114, %120
  %121 = phi ptr [ %125, %120 ], [ %98, %114 ]
  %122 = phi ptr [ %123, %120 ], [ %97, %114 ]
  %123 = getelementptr i8, ptr %122, i64 1
  %124 = load i8, ptr %122, align 1
  %125 = getelementptr i8, ptr %121, i64 1
  store i8 %124, ptr %121, align 1
  %126 = load ptr, ptr %46, align 8
  %127 = icmp ult ptr %123, %126
  br i1 %127, label %120, label %181
128:                                              ; preds = %100
  %129 = load i32, ptr %47, align 4
  %130 = icmp eq i32 %129, 0
  br i1 %130, label %131, label %141
131:                                              ; preds = %128
  %132 = load ptr, ptr %9, align 8
  %133 = load ptr, ptr %48, align 8
  %134 = icmp ult ptr %132, %133
  %135 = select i1 %134, i64 0, i64 32
  %136 = getelementptr i8, ptr %9, i64 %135
  %137 = load ptr, ptr %136, align 8
  %138 = getelementptr i8, ptr %137, i64 8
  store ptr %138, ptr %136, align 8
  %139 = load i64, ptr %137, align 8
  %140 = trunc i64 %139 to i32
  store i32 %140, ptr %49, align 8
  br label %141
141:                                              ; preds = %131, %128
  %142 = load i32, ptr %50, align 8
  %143 = icmp eq i32 %142, 0
  br i1 %143, label %144, label %154
144:                                              ; preds = %141
  %145 = load ptr, ptr %9, align 8
  %146 = load ptr, ptr %51, align 8
  %147 = icmp ult ptr %145, %146
  %148 = select i1 %147, i64 0, i64 32
  %149 = getelementptr i8, ptr %9, i64 %148
  %150 = load ptr, ptr %149, align 8
  %151 = getelementptr i8, ptr %150, i64 8
  store ptr %151, ptr %149, align 8
  %152 = load i64, ptr %150, align 8
  %153 = trunc i64 %152 to i32
  store i32 %153, ptr %52, align 4
  br label %154
154:                                              ; preds = %144, %141
  %155 = ptrtoint ptr %186 to i64
  %156 = sub i64 %155, %53
  %157 = icmp sgt i64 %156, 1888
  br i1 %157, label %158, label %159
158:                                              ; preds = %154
  tail call void @llvm.trap()
  unreachable
159:                                              ; preds = %154
  %160 = load ptr, ptr %54, align 8
  %161 = load ptr, ptr %55, align 8
  %162 = icmp ult ptr %160, %161
  br i1 %162, label %163, label %165
163:                                              ; preds = %159
  %164 = getelementptr i8, ptr %160, i64 16
  store ptr %164, ptr %54, align 8
  br label %173
165:                                              ; preds = %159
  %166 = load ptr, ptr %56, align 8
  %167 = ptrtoint ptr %166 to i64
  %168 = add i64 %167, 15
  %169 = and i64 %168, -16
  %170 = add i64 %169, 16
  %171 = inttoptr i64 %170 to ptr
  store ptr %171, ptr %56, align 8
  %172 = getelementptr i8, ptr %171, i64 -16
  br label %173
173:                                              ; preds = %163, %165
  %174 = phi ptr [ %160, %163 ], [ %172, %165 ]
  %175 = load fp128, ptr %174, align 16
  %176 = call ptr @irb.f128.text(ptr %12, ptr %8, fp128 %175)
  %177 = ptrtoint ptr %176 to i64
  %178 = getelementptr i8, ptr %186, i64 8
  store i64 %177, ptr %186, align 8
  %179 = getelementptr i8, ptr %93, i64 2
  store i8 115, ptr %98, align 1
  %180 = load ptr, ptr %57, align 8
  br label %181
181:                                              ; preds = %120, %114, %173
  %182 = phi ptr [ %178, %173 ], [ %117, %114 ], [ %117, %120 ]
  %183 = phi ptr [ %180, %173 ], [ %97, %114 ], [ %123, %120 ]
  %184 = phi ptr [ %179, %173 ], [ %98, %114 ], [ %125, %120 ]
  br label %185
185:                                              ; preds = %42, %181
  %186 = phi ptr [ %35, %42 ], [ %182, %181 ]
  %187 = phi ptr [ %2, %42 ], [ %183, %181 ]
  %188 = phi ptr [ %38, %42 ], [ %184, %181 ]
  br label %91
189:                                              ; preds = %91
  store i8 0, ptr %93, align 1
  store i32 48, ptr %0, align 8
  %190 = getelementptr i8, ptr %0, i64 4
  store i32 176, ptr %190, align 4
  %191 = getelementptr i8, ptr %0, i64 8
  store ptr %35, ptr %191, align 8
  %192 = getelementptr i8, ptr %0, i64 16
  store ptr %35, ptr %192, align 8
  br label %357
193:                                              ; preds = %30, %14, %4
  %194 = getelementptr i8, ptr %0, i64 48
  br label %195
195:                                              ; preds = %227, %193
  %196 = phi ptr [ %2, %193 ], [ %229, %227 ]
  %197 = load i8, ptr %196, align 1
  switch i8 %197, label %227 [
    i8 0, label %231
    i8 37, label %198
  ]
198:                                              ; preds = %195
  %199 = getelementptr i8, ptr %196, i64 1
  %200 = load i8, ptr %199, align 1
  %201 = add i8 %200, -58
  %202 = icmp ult i8 %201, -10
  br i1 %202, label %215, label %203
203:                                              ; preds = %198, %203
  %204 = phi i8 [ %212, %203 ], [ %200, %198 ]
  %205 = phi i32 [ %211, %203 ], [ 0, %198 ]
  %206 = phi ptr [ %208, %203 ], [ %199, %198 ]
  %207 = mul nsw i32 %205, 10
  %208 = getelementptr i8, ptr %206, i64 1
  %209 = zext i8 %204 to i32
  %210 = add i32 %207, -48
  %211 = add i32 %210, %209
  %212 = load i8, ptr %208, align 1
  %213 = add i8 %212, -58
  %214 = icmp ult i8 %213, -10
  br i1 %214, label %215, label %203
215:                                              ; preds = %203, %198
  %216 = phi i32 [ 0, %198 ], [ %211, %203 ]
  %217 = phi i8 [ %200, %198 ], [ %212, %203 ]
  %218 = icmp eq i32 %216, 0
  %219 = icmp ne i8 %217, 36
  %220 = or i1 %218, %219
  br i1 %220, label %221, label %225
221:                                              ; preds = %215
  %222 = load i8, ptr %199, align 1
  %223 = icmp eq i8 %222, 37
  %224 = select i1 %223, ptr %199, ptr %196
  br label %225
225:                                              ; preds = %215, %221
  %226 = phi ptr [ %224, %221 ], [ %196, %215 ]
  br i1 %220, label %227, label %230
227:                                              ; preds = %225, %195
  %228 = phi ptr [ %226, %225 ], [ %196, %195 ]
  %229 = getelementptr i8, ptr %228, i64 1
  br label %195
230:                                              ; preds = %225
  call void @irb.va_list.positional(ptr %194, ptr %10, ptr %2, i32 %3)
  br label %353
231:                                              ; preds = %195
  call void @llvm.memcpy.p0.p0.i64(ptr align 8 dereferenceable(40) %7, ptr align 8 dereferenceable(40) %10, i64 40, i1 false)
  %232 = getelementptr i8, ptr %6, i64 4
  %233 = getelementptr i8, ptr %6, i64 8
  %234 = getelementptr i8, ptr %6, i64 20
  %235 = getelementptr i8, ptr %6, i64 24
  %236 = getelementptr i8, ptr %6, i64 12
  %237 = getelementptr i8, ptr %6, i64 28
  %238 = getelementptr i8, ptr %6, i64 12
  %239 = getelementptr i8, ptr %6, i64 32
  %240 = getelementptr i8, ptr %6, i64 4
  %241 = getelementptr i8, ptr %6, i64 8
  %242 = getelementptr i8, ptr %6, i64 24
  %243 = getelementptr i8, ptr %6, i64 32
  br label %244
244:                                              ; preds = %347, %231
  %245 = phi ptr [ %351, %347 ], [ %2, %231 ]
  %246 = phi ptr [ %350, %347 ], [ %194, %231 ]
  br label %247
247:                                              ; preds = %244, %251
  %248 = phi ptr [ %252, %251 ], [ %245, %244 ]
  %249 = load i8, ptr %248, align 1
  %250 = icmp eq i8 %249, 0
  br i1 %250, label %352, label %251
251:                                              ; preds = %247
  %252 = getelementptr i8, ptr %248, i64 1
  %253 = icmp eq i8 %249, 37
  br i1 %253, label %254, label %247
254:                                              ; preds = %251
  br i1 %13, label %335, label %255
255:                                              ; preds = %254
  call void @llvm.memset.p0.i64(ptr align 8 dereferenceable(40) %6, i8 0, i64 40, i1 false)
  store i32 -1, ptr %232, align 4
  store i32 -1, ptr %233, align 8
  store i32 -1, ptr %234, align 4
  store i32 2, ptr %235, align 8
  %256 = load i8, ptr %252, align 1
  %257 = icmp eq i8 %256, 42
  %258 = getelementptr i8, ptr %248, i64 2
  %259 = select i1 %257, ptr %258, ptr %252
  %260 = load i8, ptr %259, align 1
  %261 = add i8 %260, -58
  %262 = icmp ult i8 %261, -10
  br i1 %262, label %275, label %263
263:                                              ; preds = %255, %263
  %264 = phi i8 [ %272, %263 ], [ %260, %255 ]
  %265 = phi i32 [ %271, %263 ], [ 0, %255 ]
  %266 = phi ptr [ %268, %263 ], [ %259, %255 ]
  %267 = mul nsw i32 %265, 10
  %268 = getelementptr i8, ptr %266, i64 1
  %269 = zext i8 %264 to i32
  %270 = add i32 %267, -48
  %271 = add i32 %270, %269
  %272 = load i8, ptr %268, align 1
  %273 = add i8 %272, -58
  %274 = icmp ult i8 %273, -10
  br i1 %274, label %275, label %263
275:                                              ; preds = %263, %255
  %276 = phi ptr [ %259, %255 ], [ %268, %263 ]
  %277 = phi i32 [ 0, %255 ], [ %271, %263 ]
  %278 = phi i8 [ %260, %255 ], [ %272, %263 ]
  %279 = icmp eq i8 %278, 36
  br i1 %279, label %280, label %282
280:                                              ; preds = %275
  store i32 %277, ptr %6, align 8
  %281 = getelementptr i8, ptr %276, i64 1
  br label %282
282:                                              ; preds = %280, %275
  %283 = phi ptr [ %276, %275 ], [ %281, %280 ]
  br label %284
284:                                              ; preds = %282, %292
  %285 = phi ptr [ %293, %292 ], [ %283, %282 ]
  %286 = load i8, ptr %285, align 1
  %287 = add i8 %286, -58
  %288 = icmp ult i8 %287, -10
  br i1 %288, label %289, label %292
289:                                              ; preds = %284
  switch i8 %286, label %290 [
    i8 109, label %292
    i8 39, label %292
  ]
290:                                              ; preds = %289
  %291 = load i32, ptr %236, align 4
  br label %294
292:                                              ; preds = %289, %289, %284
  %293 = getelementptr i8, ptr %285, i64 1
  br label %284
294:                                              ; preds = %290, %299
  %295 = phi i32 [ %300, %299 ], [ %291, %290 ]
  %296 = phi ptr [ %301, %299 ], [ %285, %290 ]
  %297 = load i8, ptr %296, align 1
  switch i8 %297, label %302 [
    i8 76, label %298
    i8 104, label %299
    i8 106, label %299
    i8 108, label %299
    i8 113, label %299
    i8 116, label %299
    i8 122, label %299
  ]
298:                                              ; preds = %294
  br label %299
299:                                              ; preds = %294, %294, %294, %294, %294, %294, %298
  %300 = phi i32 [ %295, %294 ], [ %295, %294 ], [ %295, %294 ], [ %295, %294 ], [ %295, %294 ], [ %295, %294 ], [ 1, %298 ]
  %301 = getelementptr i8, ptr %296, i64 1
  br label %294
302:                                              ; preds = %294
  store i32 %295, ptr %236, align 4
  store i8 %297, ptr %237, align 4
  %303 = or i8 %297, 32
  %304 = icmp ne i8 %303, 97
  %305 = add i8 %303, -104
  %306 = icmp ult i8 %305, -3
  %307 = and i1 %304, %306
  br i1 %307, label %308, label %309
308:                                              ; preds = %302
  store i32 0, ptr %238, align 4
  br label %309
309:                                              ; preds = %308, %302
  %310 = icmp eq i8 %297, 91
  br i1 %310, label %311, label %326
311:                                              ; preds = %309
  %312 = getelementptr i8, ptr %296, i64 1
  %313 = load i8, ptr %312, align 1
  %314 = icmp eq i8 %313, 94
  %315 = getelementptr i8, ptr %296, i64 2
  %316 = select i1 %314, ptr %315, ptr %312
  %317 = load i8, ptr %316, align 1
  %318 = icmp eq i8 %317, 93
  %319 = zext i1 %318 to i64
  %320 = getelementptr i8, ptr %316, i64 %319
  br label %321
321:                                              ; preds = %324, %311
  %322 = phi ptr [ %320, %311 ], [ %325, %324 ]
  %323 = load i8, ptr %322, align 1
  switch i8 %323, label %324 [
    i8 0, label %326
    i8 93, label %326
  ]
324:                                              ; preds = %321
  %325 = getelementptr i8, ptr %322, i64 1
  br label %321
326:                                              ; preds = %321, %321, %309
  %327 = phi ptr [ %296, %309 ], [ %322, %321 ], [ %322, %321 ]
  %328 = load i8, ptr %327, align 1
  br i1 %257, label %330, label %329
329:                                              ; preds = %326
  switch i8 %328, label %331 [
    i8 37, label %330
    i8 0, label %330
  ]
330:                                              ; preds = %329, %329, %326
  store i32 0, ptr %235, align 8
  br label %331
331:                                              ; preds = %329, %330
  %332 = icmp ne i8 %328, 0
  %333 = zext i1 %332 to i64
  %334 = getelementptr i8, ptr %327, i64 %333
  store ptr %334, ptr %239, align 8
  br label %336
335:                                              ; preds = %254
  call void @irb.format.spec(ptr sret(%struct.spec) align 8 %6, ptr %252)
  br label %336
336:                                              ; preds = %331, %335
  %337 = load i32, ptr %240, align 4
  %338 = icmp eq i32 %337, 0
  br i1 %338, label %339, label %341
339:                                              ; preds = %336
  %340 = call ptr @irb.va_list.put(ptr %246, ptr %194, ptr %7, i32 1)
  br label %341
341:                                              ; preds = %339, %336
  %342 = phi ptr [ %340, %339 ], [ %246, %336 ]
  %343 = load i32, ptr %241, align 8
  %344 = icmp eq i32 %343, 0
  br i1 %344, label %345, label %347
345:                                              ; preds = %341
  %346 = call ptr @irb.va_list.put(ptr %342, ptr %194, ptr %7, i32 1)
  br label %347
347:                                              ; preds = %345, %341
  %348 = phi ptr [ %346, %345 ], [ %342, %341 ]
  %349 = load i32, ptr %242, align 8
  %350 = call ptr @irb.va_list.put(ptr %348, ptr %194, ptr %7, i32 %349)
  %351 = load ptr, ptr %243, align 8
  br label %244
352:                                              ; preds = %247
  br label %353
353:                                              ; preds = %352, %230
  store i32 48, ptr %0, align 8
  %354 = getelementptr i8, ptr %0, i64 4
  store i32 176, ptr %354, align 4
  %355 = getelementptr i8, ptr %0, i64 8
  store ptr %194, ptr %355, align 8
  %356 = getelementptr i8, ptr %0, i64 16
  store ptr %194, ptr %356, align 8
  br label %357
357:                                              ; preds = %353, %189
  ret ptr %0
}
define internal ptr @irb.va_list.aarch64.scanf(ptr %0, ptr %1, ptr %2) {
  %4 = alloca %struct.list, align 8
  %5 = getelementptr i8, ptr %1, i64 8
  %6 = load ptr, ptr %5, align 8
  %7 = getelementptr i8, ptr %1, i64 24
  %8 = load i32, ptr %7, align 8
  %9 = sext i32 %8 to i64
  %10 = getelementptr i8, ptr %6, i64 %9
  store ptr %10, ptr %4, align 8
  %11 = getelementptr i8, ptr %4, i64 8
  store ptr %6, ptr %11, align 8
  %12 = getelementptr i8, ptr %4, i64 16
  %13 = getelementptr i8, ptr %1, i64 16
  %14 = load ptr, ptr %13, align 8
  %15 = getelementptr i8, ptr %1, i64 28
  %16 = load i32, ptr %15, align 4
  %17 = sext i32 %16 to i64
  %18 = getelementptr i8, ptr %14, i64 %17
  store ptr %18, ptr %12, align 8
  %19 = getelementptr i8, ptr %4, i64 24
  store ptr %14, ptr %19, align 8
  %20 = getelementptr i8, ptr %4, i64 32
  %21 = load ptr, ptr %1, align 8
  store ptr %21, ptr %20, align 8
  tail call void @irb.format.no_long_double(ptr %2)
  %22 = call ptr @irb.va_list.on_stack(ptr %0, ptr %4, ptr %2, i32 1)
  ret ptr %0
}
define internal void @irb.format.no_long_double(ptr %0) unnamed_addr {
  %2 = load i8, ptr %0, align 1
  %3 = icmp eq i8 %2, 0
  br i1 %3, label %86, label %4
4:                                                ; preds = %1, %82
  %5 = phi i8 [ %84, %82 ], [ %2, %1 ]
  %6 = phi ptr [ %83, %82 ], [ %0, %1 ]
  %7 = getelementptr i8, ptr %6, i64 1
  %8 = icmp eq i8 %5, 37
  br i1 %8, label %9, label %82
9:                                                ; preds = %4
  %10 = load i8, ptr %7, align 1
  %11 = icmp ne i8 %10, 42
  %12 = getelementptr i8, ptr %6, i64 2
  %13 = select i1 %11, ptr %7, ptr %12
  %14 = load i8, ptr %13, align 1
  %15 = add i8 %14, -58
  %16 = icmp ult i8 %15, -10
  br i1 %16, label %23, label %17
17:                                               ; preds = %9, %17
  %18 = phi ptr [ %19, %17 ], [ %13, %9 ]
  %19 = getelementptr i8, ptr %18, i64 1
  %20 = load i8, ptr %19, align 1
  %21 = add i8 %20, -58
  %22 = icmp ult i8 %21, -10
  br i1 %22, label %23, label %17
23:                                               ; preds = %17, %9
  %24 = phi ptr [ %13, %9 ], [ %19, %17 ]
  %25 = phi i8 [ %14, %9 ], [ %20, %17 ]
  %26 = icmp eq i8 %25, 36
  %27 = zext i1 %26 to i64
  %28 = getelementptr i8, ptr %24, i64 %27
  br label %29
29:                                               ; preds = %35, %23
  %30 = phi ptr [ %28, %23 ], [ %36, %35 ]
  %31 = load i8, ptr %30, align 1
  %32 = add i8 %31, -58
  %33 = icmp ult i8 %32, -10
  br i1 %33, label %34, label %35
34:                                               ; preds = %29
  switch i8 %31, label %37 [
    i8 109, label %35
    i8 39, label %35
  ]
35:                                               ; preds = %34, %34, %29
  %36 = getelementptr i8, ptr %30, i64 1
  br label %29
37:                                               ; preds = %34, %42
  %38 = phi i32 [ %43, %42 ], [ 0, %34 ]
  %39 = phi ptr [ %44, %42 ], [ %30, %34 ]
  %40 = load i8, ptr %39, align 1
  switch i8 %40, label %45 [
    i8 76, label %41
    i8 104, label %42
    i8 106, label %42
    i8 108, label %42
    i8 113, label %42
    i8 116, label %42
    i8 122, label %42
  ]
41:                                               ; preds = %37
  br label %42
42:                                               ; preds = %37, %37, %37, %37, %37, %37, %41
  %43 = phi i32 [ 1, %41 ], [ %38, %37 ], [ %38, %37 ], [ %38, %37 ], [ %38, %37 ], [ %38, %37 ], [ %38, %37 ]
  %44 = getelementptr i8, ptr %39, i64 1
  br label %37
45:                                               ; preds = %37
  %46 = or i8 %40, 32
  %47 = icmp eq i8 %46, 97
  %48 = add i8 %46, -104
  %49 = icmp ult i8 %48, -3
  %50 = select i1 %49, i32 0, i32 %38
  %51 = select i1 %47, i32 %38, i32 %50
  %52 = icmp eq i8 %40, 91
  br i1 %52, label %53, label %68
53:                                               ; preds = %45
  %54 = getelementptr i8, ptr %39, i64 1
  %55 = load i8, ptr %54, align 1
  %56 = icmp eq i8 %55, 94
  %57 = getelementptr i8, ptr %39, i64 2
  %58 = select i1 %56, ptr %57, ptr %54
  %59 = load i8, ptr %58, align 1
  %60 = icmp eq i8 %59, 93
  %61 = zext i1 %60 to i64
  %62 = getelementptr i8, ptr %58, i64 %61
  br label %63
63:                                               ; preds = %66, %53
  %64 = phi ptr [ %62, %53 ], [ %67, %66 ]
  %65 = load i8, ptr %64, align 1
  switch i8 %65, label %66 [
    i8 0, label %68
    i8 93, label %68
  ]
66:                                               ; preds = %63
  %67 = getelementptr i8, ptr %64, i64 1
  br label %63
68:                                               ; preds = %63, %63, %45
  %69 = phi ptr [ %39, %45 ], [ %64, %63 ], [ %64, %63 ]
  %70 = load i8, ptr %69, align 1
  %71 = icmp ne i8 %70, 37
  %72 = icmp ne i8 %70, 0
  %73 = and i1 %71, %72
  %74 = icmp ne i32 %51, 0
  %75 = and i1 %74, %11
  %76 = select i1 %75, i1 %73, i1 false
  br i1 %76, label %77, label %78
77:                                               ; preds = %68
  tail call void @llvm.trap()
  unreachable
78:                                               ; preds = %68
  %79 = icmp ne i8 %70, 0
  %80 = zext i1 %79 to i64
  %81 = getelementptr i8, ptr %69, i64 %80
  br label %82
82:                                               ; preds = %78, %4
  %83 = phi ptr [ %81, %78 ], [ %7, %4 ]
  %84 = load i8, ptr %83, align 1
  %85 = icmp eq i8 %84, 0
  br i1 %85, label %86, label %4
86:                                               ; preds = %82, %1
  ret void
}
define internal ptr @irb.va_list.riscv64.printf(ptr %0, ptr %1, ptr %2) {
  %4 = alloca %struct.list, align 8
  call void @llvm.memset.p0.i64(ptr align 8 dereferenceable(40) %4, i8 0, i64 40, i1 false)
  %5 = getelementptr i8, ptr %4, i64 32
  store ptr %1, ptr %5, align 8
  %6 = call ptr @irb.va_list.on_stack(ptr %0, ptr %4, ptr %2, i32 0)
  ret ptr %0
}
define internal ptr @irb.va_list.riscv64.scanf(ptr %0, ptr %1, ptr %2) {
  tail call void @irb.format.no_long_double(ptr %2)
  store i32 48, ptr %0, align 8
  %4 = getelementptr i8, ptr %0, i64 4
  store i32 176, ptr %4, align 4
  %5 = getelementptr i8, ptr %0, i64 8
  store ptr %1, ptr %5, align 8
  %6 = getelementptr i8, ptr %0, i64 16
  store ptr %1, ptr %6, align 8
  ret ptr %0
}
define internal void @irb.va_list.done(ptr %0) {
  %2 = getelementptr i8, ptr %0, i64 32
  %3 = load ptr, ptr %2, align 8
  %4 = icmp eq ptr %3, null
  br i1 %4, label %9, label %5
5:                                                ; preds = %1, %5
  %6 = phi ptr [ %7, %5 ], [ %3, %1 ]
  %7 = load ptr, ptr %6, align 8
  tail call void @free(ptr %6)
  store ptr %7, ptr %2, align 8
  %8 = icmp eq ptr %7, null
  br i1 %8, label %9, label %5
9:                                                ; preds = %5, %1
  ret void
}
declare void @free(ptr)
declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)
define internal void @irb.va_list.positional(ptr %0, ptr %1, ptr %2, i32 %3) unnamed_addr {
  %5 = alloca [64 x i8], align 16
  %6 = alloca %struct.spec, align 8
  br label %27
7:                                                ; preds = %27
  %8 = getelementptr i8, ptr %5, i64 -1
  %9 = getelementptr i8, ptr %5, i64 -1
  %10 = getelementptr i8, ptr %5, i64 -1
  %11 = load i8, ptr %2, align 1
  %12 = icmp eq i8 %11, 0
  br i1 %12, label %162, label %13
13:                                               ; preds = %7
  %14 = icmp eq i32 %3, 0
  %15 = getelementptr i8, ptr %6, i64 4
  %16 = getelementptr i8, ptr %6, i64 8
  %17 = getelementptr i8, ptr %6, i64 20
  %18 = getelementptr i8, ptr %6, i64 24
  %19 = getelementptr i8, ptr %6, i64 12
  %20 = getelementptr i8, ptr %6, i64 28
  %21 = getelementptr i8, ptr %6, i64 12
  %22 = getelementptr i8, ptr %6, i64 32
  %23 = getelementptr i8, ptr %6, i64 4
  %24 = getelementptr i8, ptr %6, i64 8
  %25 = getelementptr i8, ptr %6, i64 24
  %26 = getelementptr i8, ptr %6, i64 32
  br label %32
27:                                               ; preds = %4, %27
  %28 = phi i64 [ 0, %4 ], [ %30, %27 ]
  %29 = getelementptr [64 x i8], ptr %5, i64 0, i64 %28
  store i8 0, ptr %29, align 1
  %30 = add nsw i64 %28, 1
  %31 = icmp eq i64 %30, 64
  br i1 %31, label %7, label %27
32:                                               ; preds = %13, %158
  %33 = phi i8 [ %11, %13 ], [ %160, %158 ]
  %34 = phi ptr [ %2, %13 ], [ %159, %158 ]
  %35 = getelementptr i8, ptr %34, i64 1
  %36 = icmp eq i8 %33, 37
  br i1 %36, label %37, label %158
37:                                               ; preds = %32
  br i1 %14, label %118, label %38
38:                                               ; preds = %37
  call void @llvm.memset.p0.i64(ptr align 8 dereferenceable(40) %6, i8 0, i64 40, i1 false)
  store i32 -1, ptr %15, align 4
  store i32 -1, ptr %16, align 8
  store i32 -1, ptr %17, align 4
  store i32 2, ptr %18, align 8
  %39 = load i8, ptr %35, align 1
  %40 = icmp eq i8 %39, 42
  %41 = getelementptr i8, ptr %34, i64 2
  %42 = select i1 %40, ptr %41, ptr %35
  %43 = load i8, ptr %42, align 1
  %44 = add i8 %43, -58
  %45 = icmp ult i8 %44, -10
  br i1 %45, label %58, label %46
46:                                               ; preds = %38, %46
  %47 = phi i8 [ %55, %46 ], [ %43, %38 ]
  %48 = phi i32 [ %54, %46 ], [ 0, %38 ]
  %49 = phi ptr [ %51, %46 ], [ %42, %38 ]
  %50 = mul nsw i32 %48, 10
  %51 = getelementptr i8, ptr %49, i64 1
  %52 = zext i8 %47 to i32
  %53 = add i32 %50, -48
  %54 = add i32 %53, %52
  %55 = load i8, ptr %51, align 1
  %56 = add i8 %55, -58
  %57 = icmp ult i8 %56, -10
  br i1 %57, label %58, label %46
58:                                               ; preds = %46, %38
  %59 = phi ptr [ %42, %38 ], [ %51, %46 ]
  %60 = phi i32 [ 0, %38 ], [ %54, %46 ]
  %61 = phi i8 [ %43, %38 ], [ %55, %46 ]
  %62 = icmp eq i8 %61, 36
  br i1 %62, label %63, label %65
63:                                               ; preds = %58
  store i32 %60, ptr %6, align 8
  %64 = getelementptr i8, ptr %59, i64 1
  br label %65
65:                                               ; preds = %63, %58
  %66 = phi ptr [ %59, %58 ], [ %64, %63 ]
  br label %67
67:                                               ; preds = %65, %75
  %68 = phi ptr [ %76, %75 ], [ %66, %65 ]
  %69 = load i8, ptr %68, align 1
  %70 = add i8 %69, -58
  %71 = icmp ult i8 %70, -10
  br i1 %71, label %72, label %75
72:                                               ; preds = %67
  switch i8 %69, label %73 [
    i8 109, label %75
    i8 39, label %75
  ]
73:                                               ; preds = %72
  %74 = load i32, ptr %19, align 4
  br label %77
75:                                               ; preds = %72, %72, %67
  %76 = getelementptr i8, ptr %68, i64 1
  br label %67
77:                                               ; preds = %73, %82
  %78 = phi i32 [ %83, %82 ], [ %74, %73 ]
  %79 = phi ptr [ %84, %82 ], [ %68, %73 ]
  %80 = load i8, ptr %79, align 1
  switch i8 %80, label %85 [
    i8 76, label %81
    i8 104, label %82
    i8 106, label %82
    i8 108, label %82
    i8 113, label %82
    i8 116, label %82
    i8 122, label %82
  ]
81:                                               ; preds = %77
  br label %82
82:                                               ; preds = %77, %77, %77, %77, %77, %77, %81
  %83 = phi i32 [ %78, %77 ], [ %78, %77 ], [ %78, %77 ], [ %78, %77 ], [ %78, %77 ], [ %78, %77 ], [ 1, %81 ]
  %84 = getelementptr i8, ptr %79, i64 1
  br label %77
85:                                               ; preds = %77
  store i32 %78, ptr %19, align 4
  store i8 %80, ptr %20, align 4
  %86 = or i8 %80, 32
  %87 = icmp ne i8 %86, 97
  %88 = add i8 %86, -104
  %89 = icmp ult i8 %88, -3
  %90 = and i1 %87, %89
  br i1 %90, label %91, label %92
91:                                               ; preds = %85
  store i32 0, ptr %21, align 4
  br label %92
92:                                               ; preds = %91, %85
  %93 = icmp eq i8 %80, 91
  br i1 %93, label %94, label %109
94:                                               ; preds = %92
  %95 = getelementptr i8, ptr %79, i64 1
  %96 = load i8, ptr %95, align 1
  %97 = icmp eq i8 %96, 94
  %98 = getelementptr i8, ptr %79, i64 2
  %99 = select i1 %97, ptr %98, ptr %95
  %100 = load i8, ptr %99, align 1
  %101 = icmp eq i8 %100, 93
  %102 = zext i1 %101 to i64
  %103 = getelementptr i8, ptr %99, i64 %102
  br label %104
104:                                              ; preds = %107, %94
  %105 = phi ptr [ %103, %94 ], [ %108, %107 ]
  %106 = load i8, ptr %105, align 1
  switch i8 %106, label %107 [
    i8 0, label %109
    i8 93, label %109
  ]
107:                                              ; preds = %104
  %108 = getelementptr i8, ptr %105, i64 1
  br label %104
109:                                              ; preds = %104, %104, %92
  %110 = phi ptr [ %79, %92 ], [ %105, %104 ], [ %105, %104 ]
  %111 = load i8, ptr %110, align 1
  br i1 %40, label %113, label %112
112:                                              ; preds = %109
  switch i8 %111, label %114 [
    i8 37, label %113
    i8 0, label %113
  ]
113:                                              ; preds = %112, %112, %109
  store i32 0, ptr %18, align 8
  br label %114
114:                                              ; preds = %112, %113
  %115 = icmp ne i8 %111, 0
  %116 = zext i1 %115 to i64
  %117 = getelementptr i8, ptr %110, i64 %116
  store ptr %117, ptr %22, align 8
  br label %119
118:                                              ; preds = %37
  call void @irb.format.spec(ptr sret(%struct.spec) align 8 %6, ptr %35)
  br label %119
119:                                              ; preds = %114, %118
  %120 = load i32, ptr %23, align 4
  %121 = icmp sgt i32 %120, 64
  br i1 %121, label %122, label %123
122:                                              ; preds = %119
  tail call void @llvm.trap()
  unreachable
123:                                              ; preds = %119
  %124 = icmp sgt i32 %120, 0
  br i1 %124, label %125, label %130
125:                                              ; preds = %123
  %126 = zext i32 %120 to i64
  %127 = getelementptr i8, ptr %8, i64 %126
  %128 = load i8, ptr %127, align 1
  %129 = tail call i8 @llvm.smax.i8(i8 %128, i8 1)
  store i8 %129, ptr %127, align 1
  br label %130
130:                                              ; preds = %125, %123
  %131 = load i32, ptr %24, align 8
  %132 = icmp sgt i32 %131, 64
  br i1 %132, label %133, label %134
133:                                              ; preds = %130
  tail call void @llvm.trap()
  unreachable
134:                                              ; preds = %130
  %135 = icmp sgt i32 %131, 0
  br i1 %135, label %136, label %141
136:                                              ; preds = %134
  %137 = zext i32 %131 to i64
  %138 = getelementptr i8, ptr %9, i64 %137
  %139 = load i8, ptr %138, align 1
  %140 = tail call i8 @llvm.smax.i8(i8 %139, i8 1)
  store i8 %140, ptr %138, align 1
  br label %141
141:                                              ; preds = %136, %134
  %142 = load i32, ptr %6, align 8
  %143 = load i32, ptr %25, align 8
  %144 = icmp sgt i32 %142, 64
  br i1 %144, label %145, label %146
145:                                              ; preds = %141
  tail call void @llvm.trap()
  unreachable
146:                                              ; preds = %141
  %147 = icmp sgt i32 %142, 0
  br i1 %147, label %148, label %156
148:                                              ; preds = %146
  %149 = zext i32 %142 to i64
  %150 = getelementptr i8, ptr %10, i64 %149
  %151 = load i8, ptr %150, align 1
  %152 = sext i8 %151 to i32
  %153 = icmp sgt i32 %143, %152
  br i1 %153, label %154, label %156
154:                                              ; preds = %148
  %155 = trunc i32 %143 to i8
  store i8 %155, ptr %150, align 1
  br label %156
156:                                              ; preds = %146, %148, %154
  %157 = load ptr, ptr %26, align 8
  br label %158
158:                                              ; preds = %156, %32
  %159 = phi ptr [ %35, %32 ], [ %157, %156 ]
  %160 = load i8, ptr %159, align 1
  %161 = icmp eq i8 %160, 0
  br i1 %161, label %162, label %32
162:                                              ; preds = %158, %7
  br label %163
163:                                              ; preds = %162, %169
  %164 = phi i64 [ %172, %169 ], [ 0, %162 ]
  %165 = phi ptr [ %171, %169 ], [ %0, %162 ]
  %166 = getelementptr [64 x i8], ptr %5, i64 0, i64 %164
  %167 = load i8, ptr %166, align 1
  %168 = icmp eq i8 %167, 0
  br i1 %168, label %174, label %169
169:                                              ; preds = %163
  %170 = sext i8 %167 to i32
  %171 = tail call ptr @irb.va_list.put(ptr %165, ptr %0, ptr %1, i32 %170)
  %172 = add nsw i64 %164, 1
  %173 = icmp eq i64 %172, 64
  br i1 %173, label %174, label %163
174:                                              ; preds = %169, %163
  ret void
}
define internal void @irb.format.spec(ptr sret(%struct.spec) align 8 %0, ptr %1) unnamed_addr {
  tail call void @llvm.memset.p0.i64(ptr align 8 dereferenceable(40) %0, i8 0, i64 40, i1 false)
  %3 = getelementptr i8, ptr %0, i64 4
  store i32 -1, ptr %3, align 4
  %4 = getelementptr i8, ptr %0, i64 8
  store i32 -1, ptr %4, align 8
  %5 = getelementptr i8, ptr %0, i64 20
  store i32 -1, ptr %5, align 4
  %6 = load i8, ptr %1, align 1
  %7 = add i8 %6, -58
  %8 = icmp ult i8 %7, -10
  br i1 %8, label %21, label %9
9:                                                ; preds = %2, %9
  %10 = phi i8 [ %18, %9 ], [ %6, %2 ]
  %11 = phi i32 [ %17, %9 ], [ 0, %2 ]
  %12 = phi ptr [ %14, %9 ], [ %1, %2 ]
  %13 = mul nsw i32 %11, 10
  %14 = getelementptr i8, ptr %12, i64 1
  %15 = zext i8 %10 to i32
  %16 = add i32 %13, -48
  %17 = add i32 %16, %15
  %18 = load i8, ptr %14, align 1
  %19 = add i8 %18, -58
  %20 = icmp ult i8 %19, -10
  br i1 %20, label %21, label %9
21:                                               ; preds = %9, %2
  %22 = phi ptr [ %1, %2 ], [ %14, %9 ]
  %23 = phi i32 [ 0, %2 ], [ %17, %9 ]
  %24 = phi i8 [ %6, %2 ], [ %18, %9 ]
  %25 = icmp ne i32 %23, 0
  %26 = icmp eq i8 %24, 36
  %27 = and i1 %25, %26
  br i1 %27, label %28, label %30
28:                                               ; preds = %21
  store i32 %23, ptr %0, align 8
  %29 = getelementptr i8, ptr %22, i64 1
  br label %30
30:                                               ; preds = %21, %28
  %31 = phi ptr [ %29, %28 ], [ %1, %21 ]
  %32 = getelementptr i8, ptr %0, i64 12
  %33 = getelementptr i8, ptr %0, i64 12
  %34 = getelementptr i8, ptr %0, i64 12
  %35 = getelementptr i8, ptr %0, i64 12
  %36 = getelementptr i8, ptr %0, i64 12
  %37 = load i32, ptr %32, align 4
  br label %38
38:                                               ; preds = %50, %30
  %39 = phi i32 [ %37, %30 ], [ %51, %50 ]
  %40 = phi ptr [ %31, %30 ], [ %52, %50 ]
  %41 = load i8, ptr %40, align 1
  switch i8 %41, label %53 [
    i8 45, label %46
    i8 43, label %42
    i8 32, label %43
    i8 35, label %44
    i8 48, label %45
    i8 39, label %50
    i8 73, label %50
  ]
42:                                               ; preds = %38
  br label %46
43:                                               ; preds = %38
  br label %46
44:                                               ; preds = %38
  br label %46
45:                                               ; preds = %38
  br label %46
46:                                               ; preds = %38, %42, %44, %45, %43
  %47 = phi i32 [ 4, %43 ], [ 16, %45 ], [ 8, %44 ], [ 2, %42 ], [ 1, %38 ]
  %48 = phi ptr [ %34, %43 ], [ %32, %45 ], [ %33, %44 ], [ %35, %42 ], [ %36, %38 ]
  %49 = or i32 %39, %47
  store i32 %49, ptr %48, align 4
  br label %50
50:                                               ; preds = %46, %38, %38
  %51 = phi i32 [ %39, %38 ], [ %39, %38 ], [ %49, %46 ]
  %52 = getelementptr i8, ptr %40, i64 1
  br label %38
53:                                               ; preds = %38
  %54 = getelementptr i8, ptr %0, i64 16
  %55 = icmp eq i8 %41, 42
  br i1 %55, label %60, label %56
56:                                               ; preds = %53
  %57 = load i8, ptr %40, align 1
  %58 = add i8 %57, -58
  %59 = icmp ult i8 %58, -10
  br i1 %59, label %77, label %65
60:                                               ; preds = %53
  %61 = getelementptr i8, ptr %40, i64 1
  %62 = load i8, ptr %61, align 1
  %63 = add i8 %62, -58
  %64 = icmp ult i8 %63, -10
  br i1 %64, label %92, label %80
65:                                               ; preds = %56, %65
  %66 = phi i8 [ %74, %65 ], [ %57, %56 ]
  %67 = phi i32 [ %73, %65 ], [ 0, %56 ]
  %68 = phi ptr [ %70, %65 ], [ %40, %56 ]
  %69 = mul nsw i32 %67, 10
  %70 = getelementptr i8, ptr %68, i64 1
  %71 = zext i8 %66 to i32
  %72 = add i32 %69, -48
  %73 = add i32 %72, %71
  %74 = load i8, ptr %70, align 1
  %75 = add i8 %74, -58
  %76 = icmp ult i8 %75, -10
  br i1 %76, label %77, label %65
77:                                               ; preds = %65, %56
  %78 = phi ptr [ %40, %56 ], [ %70, %65 ]
  %79 = phi i32 [ 0, %56 ], [ %73, %65 ]
  store i32 %79, ptr %54, align 8
  br label %102
80:                                               ; preds = %60, %80
  %81 = phi i8 [ %89, %80 ], [ %62, %60 ]
  %82 = phi ptr [ %88, %80 ], [ %61, %60 ]
  %83 = phi i32 [ %87, %80 ], [ 0, %60 ]
  %84 = mul nsw i32 %83, 10
  %85 = zext i8 %81 to i32
  %86 = add i32 %84, -48
  %87 = add i32 %86, %85
  %88 = getelementptr i8, ptr %82, i64 1
  %89 = load i8, ptr %88, align 1
  %90 = add i8 %89, -58
  %91 = icmp ult i8 %90, -10
  br i1 %91, label %92, label %80
92:                                               ; preds = %80, %60
  %93 = phi ptr [ %40, %60 ], [ %82, %80 ]
  %94 = phi i32 [ 0, %60 ], [ %87, %80 ]
  %95 = phi ptr [ %61, %60 ], [ %88, %80 ]
  %96 = phi i8 [ %62, %60 ], [ %89, %80 ]
  %97 = icmp ne i32 %94, 0
  %98 = icmp eq i8 %96, 36
  %99 = and i1 %97, %98
  %100 = getelementptr i8, ptr %93, i64 2
  %101 = select i1 %99, ptr %100, ptr %95
  br label %102
102:                                              ; preds = %92, %77
  %103 = phi ptr [ %78, %77 ], [ %101, %92 ]
  %104 = phi i32 [ -1, %77 ], [ %94, %92 ]
  store i32 %104, ptr %3, align 4
  %105 = load i8, ptr %103, align 1
  %106 = icmp eq i8 %105, 46
  br i1 %106, label %107, label %169
107:                                              ; preds = %102
  %108 = getelementptr i8, ptr %103, i64 1
  %109 = load i8, ptr %108, align 1
  switch i8 %109, label %110 [
    i8 45, label %114
    i8 42, label %140
  ]
110:                                              ; preds = %107
  %111 = load i8, ptr %108, align 1
  %112 = add i8 %111, -58
  %113 = icmp ult i8 %112, -10
  br i1 %113, label %137, label %125
114:                                              ; preds = %107
  %115 = getelementptr i8, ptr %103, i64 2
  %116 = load i8, ptr %115, align 1
  %117 = add i8 %116, -58
  %118 = icmp ult i8 %117, -10
  br i1 %118, label %169, label %119
119:                                              ; preds = %114, %119
  %120 = phi ptr [ %121, %119 ], [ %115, %114 ]
  %121 = getelementptr i8, ptr %120, i64 1
  %122 = load i8, ptr %121, align 1
  %123 = add i8 %122, -58
  %124 = icmp ult i8 %123, -10
  br i1 %124, label %169, label %119
125:                                              ; preds = %110, %125
  %126 = phi i8 [ %134, %125 ], [ %111, %110 ]
  %127 = phi i32 [ %133, %125 ], [ 0, %110 ]
  %128 = phi ptr [ %130, %125 ], [ %108, %110 ]
  %129 = mul nsw i32 %127, 10
  %130 = getelementptr i8, ptr %128, i64 1
  %131 = zext i8 %126 to i32
  %132 = add i32 %129, -48
  %133 = add i32 %132, %131
  %134 = load i8, ptr %130, align 1
  %135 = add i8 %134, -58
  %136 = icmp ult i8 %135, -10
  br i1 %136, label %137, label %125
137:                                              ; preds = %125, %110
  %138 = phi ptr [ %108, %110 ], [ %130, %125 ]
  %139 = phi i32 [ 0, %110 ], [ %133, %125 ]
  store i32 %139, ptr %5, align 4
  br label %166
140:                                              ; preds = %107
  %141 = getelementptr i8, ptr %103, i64 2
  %142 = load i8, ptr %141, align 1
  %143 = add i8 %142, -58
  %144 = icmp ult i8 %143, -10
  br i1 %144, label %157, label %145
145:                                              ; preds = %140, %145
  %146 = phi i8 [ %154, %145 ], [ %142, %140 ]
  %147 = phi i32 [ %153, %145 ], [ 0, %140 ]
  %148 = phi ptr [ %150, %145 ], [ %141, %140 ]
  %149 = mul nsw i32 %147, 10
  %150 = getelementptr i8, ptr %148, i64 1
  %151 = zext i8 %146 to i32
  %152 = add i32 %149, -48
  %153 = add i32 %152, %151
  %154 = load i8, ptr %150, align 1
  %155 = add i8 %154, -58
  %156 = icmp ult i8 %155, -10
  br i1 %156, label %157, label %145
157:                                              ; preds = %145, %140
  %158 = phi ptr [ %141, %140 ], [ %150, %145 ]
  %159 = phi i32 [ 0, %140 ], [ %153, %145 ]
  %160 = phi i8 [ %142, %140 ], [ %154, %145 ]
  %161 = icmp ne i32 %159, 0
  %162 = icmp eq i8 %160, 36
  %163 = and i1 %161, %162
  %164 = zext i1 %163 to i64
  %165 = getelementptr i8, ptr %158, i64 %164
  br label %166
166:                                              ; preds = %157, %137
  %167 = phi ptr [ %138, %137 ], [ %165, %157 ]
  %168 = phi i32 [ -1, %137 ], [ %159, %157 ]
  store i32 %168, ptr %4, align 8
  br label %169
169:                                              ; preds = %119, %114, %166, %102
  %170 = phi ptr [ %115, %114 ], [ %103, %102 ], [ %167, %166 ], [ %121, %119 ]
  br label %171
171:                                              ; preds = %169, %183
  %172 = phi ptr [ %187, %183 ], [ %170, %169 ]
  %173 = phi i32 [ %184, %183 ], [ 0, %169 ]
  %174 = phi i32 [ %186, %183 ], [ 0, %169 ]
  %175 = load i8, ptr %172, align 1
  switch i8 %175, label %188 [
    i8 76, label %183
    i8 108, label %176
    i8 113, label %177
    i8 106, label %178
    i8 122, label %179
    i8 90, label %180
    i8 116, label %181
    i8 104, label %182
  ]
176:                                              ; preds = %171
  br label %183
177:                                              ; preds = %171
  br label %183
178:                                              ; preds = %171
  br label %183
179:                                              ; preds = %171
  br label %183
180:                                              ; preds = %171
  br label %183
181:                                              ; preds = %171
  br label %183
182:                                              ; preds = %171
  br label %183
183:                                              ; preds = %171, %182, %181, %180, %179, %178, %177, %176
  %184 = phi i32 [ 1, %171 ], [ %173, %176 ], [ %173, %177 ], [ %173, %178 ], [ %173, %179 ], [ %173, %180 ], [ %173, %181 ], [ %173, %182 ]
  %185 = icmp eq i8 %175, 104
  %186 = select i1 %185, i32 %174, i32 1
  %187 = getelementptr i8, ptr %172, i64 1
  br label %171
188:                                              ; preds = %171
  %189 = getelementptr i8, ptr %0, i64 28
  store i8 %175, ptr %189, align 4
  %190 = load i8, ptr %172, align 1
  %191 = icmp ne i8 %190, 0
  %192 = zext i1 %191 to i64
  %193 = getelementptr i8, ptr %172, i64 %192
  %194 = getelementptr i8, ptr %0, i64 32
  store ptr %193, ptr %194, align 8
  %195 = load i8, ptr %172, align 1
  switch i8 %195, label %202 [
    i8 0, label %206
    i8 37, label %206
    i8 109, label %206
    i8 97, label %196
    i8 65, label %196
    i8 101, label %196
    i8 69, label %196
    i8 102, label %196
    i8 70, label %196
    i8 103, label %196
    i8 71, label %196
    i8 100, label %199
    i8 105, label %199
    i8 117, label %199
    i8 111, label %199
    i8 120, label %199
    i8 88, label %199
    i8 98, label %199
    i8 66, label %199
    i8 99, label %203
    i8 67, label %203
  ]
196:                                              ; preds = %188, %188, %188, %188, %188, %188, %188, %188
  %197 = icmp eq i32 %173, 0
  %198 = select i1 %197, i32 3, i32 4
  br label %203
199:                                              ; preds = %188, %188, %188, %188, %188, %188, %188, %188
  %200 = icmp eq i32 %174, 0
  %201 = select i1 %200, i32 1, i32 2
  br label %203
202:                                              ; preds = %188
  br label %203
203:                                              ; preds = %188, %188, %196, %199, %202
  %204 = phi i32 [ 2, %202 ], [ %201, %199 ], [ %198, %196 ], [ 1, %188 ], [ 1, %188 ]
  %205 = getelementptr i8, ptr %0, i64 24
  store i32 %204, ptr %205, align 8
  br label %206
206:                                              ; preds = %203, %188, %188, %188
  ret void
}
declare void @llvm.memset.p0.i64(ptr, i8, i64, i1)
define internal ptr @irb.f128.block(ptr %0, i64 %1) unnamed_addr {
  %3 = add i64 %1, 16
  %4 = tail call ptr @malloc(i64 %3)
  %5 = icmp eq ptr %4, null
  br i1 %5, label %6, label %7
6:                                                ; preds = %2
  tail call void @llvm.trap()
  unreachable
7:                                                ; preds = %2
  %8 = load ptr, ptr %0, align 8
  store ptr %8, ptr %4, align 8
  store ptr %4, ptr %0, align 8
  %9 = getelementptr i8, ptr %4, i64 16
  ret ptr %9
}
define internal i64 @irb.format.length(ptr %0) unnamed_addr {
  br label %2
2:                                                ; preds = %2, %1
  %3 = phi i64 [ 0, %1 ], [ %7, %2 ]
  %4 = getelementptr i8, ptr %0, i64 %3
  %5 = load i8, ptr %4, align 1
  %6 = icmp eq i8 %5, 0
  %7 = add i64 %3, 1
  br i1 %6, label %8, label %2
8:                                                ; preds = %2
  ret i64 %3
}
declare void @llvm.trap()
define internal ptr @irb.va_list.put(ptr %0, ptr %1, ptr %2, i32 %3) unnamed_addr {
  %5 = ptrtoint ptr %0 to i64
  %6 = ptrtoint ptr %1 to i64
  %7 = sub i64 %5, %6
  %8 = icmp sgt i64 %7, 1888
  br i1 %8, label %9, label %10
9:                                                ; preds = %4
  tail call void @llvm.trap()
  unreachable
10:                                               ; preds = %4
  switch i32 %3, label %77 [
    i32 4, label %11
    i32 3, label %37
    i32 1, label %53
    i32 2, label %66
  ]
11:                                               ; preds = %10
  %12 = getelementptr i8, ptr %2, i64 16
  %13 = load ptr, ptr %12, align 8
  %14 = getelementptr i8, ptr %2, i64 24
  %15 = load ptr, ptr %14, align 8
  %16 = icmp ult ptr %13, %15
  br i1 %16, label %17, label %19
17:                                               ; preds = %11
  %18 = getelementptr i8, ptr %13, i64 16
  store ptr %18, ptr %12, align 8
  br label %28
19:                                               ; preds = %11
  %20 = getelementptr i8, ptr %2, i64 32
  %21 = load ptr, ptr %20, align 8
  %22 = ptrtoint ptr %21 to i64
  %23 = add i64 %22, 15
  %24 = and i64 %23, -16
  %25 = add i64 %24, 16
  %26 = inttoptr i64 %25 to ptr
  store ptr %26, ptr %20, align 8
  %27 = getelementptr i8, ptr %26, i64 -16
  br label %28
28:                                               ; preds = %17, %19
  %29 = phi ptr [ %13, %17 ], [ %27, %19 ]
  %30 = and i64 %7, 8
  %31 = getelementptr i8, ptr %0, i64 %30
  %32 = load i64, ptr %29, align 8
  store i64 %32, ptr %31, align 8
  %33 = getelementptr i8, ptr %29, i64 8
  %34 = load i64, ptr %33, align 8
  %35 = getelementptr i8, ptr %31, i64 8
  store i64 %34, ptr %35, align 8
  %36 = getelementptr i8, ptr %31, i64 16
  br label %77
37:                                               ; preds = %10
  %38 = getelementptr i8, ptr %2, i64 16
  %39 = load ptr, ptr %38, align 8
  %40 = getelementptr i8, ptr %2, i64 24
  %41 = load ptr, ptr %40, align 8
  %42 = icmp ult ptr %39, %41
  br i1 %42, label %43, label %45
43:                                               ; preds = %37
  %44 = getelementptr i8, ptr %39, i64 16
  store ptr %44, ptr %38, align 8
  br label %49
45:                                               ; preds = %37
  %46 = getelementptr i8, ptr %2, i64 32
  %47 = load ptr, ptr %46, align 8
  %48 = getelementptr i8, ptr %47, i64 8
  store ptr %48, ptr %46, align 8
  br label %49
49:                                               ; preds = %43, %45
  %50 = phi ptr [ %39, %43 ], [ %47, %45 ]
  %51 = load i64, ptr %50, align 8
  %52 = getelementptr i8, ptr %0, i64 8
  store i64 %51, ptr %0, align 8
  br label %77
53:                                               ; preds = %10
  %54 = load ptr, ptr %2, align 8
  %55 = getelementptr i8, ptr %2, i64 8
  %56 = load ptr, ptr %55, align 8
  %57 = icmp ult ptr %54, %56
  %58 = select i1 %57, i64 0, i64 32
  %59 = getelementptr i8, ptr %2, i64 %58
  %60 = load ptr, ptr %59, align 8
  %61 = getelementptr i8, ptr %60, i64 8
  store ptr %61, ptr %59, align 8
  %62 = load i64, ptr %60, align 8
  %63 = shl i64 %62, 32
  %64 = ashr exact i64 %63, 32
  %65 = getelementptr i8, ptr %0, i64 8
  store i64 %64, ptr %0, align 8
  br label %77
66:                                               ; preds = %10
  %67 = load ptr, ptr %2, align 8
  %68 = getelementptr i8, ptr %2, i64 8
  %69 = load ptr, ptr %68, align 8
  %70 = icmp ult ptr %67, %69
  %71 = select i1 %70, i64 0, i64 32
  %72 = getelementptr i8, ptr %2, i64 %71
  %73 = load ptr, ptr %72, align 8
  %74 = getelementptr i8, ptr %73, i64 8
  store ptr %74, ptr %72, align 8
  %75 = load i64, ptr %73, align 8
  %76 = getelementptr i8, ptr %0, i64 8
  store i64 %75, ptr %0, align 8
  br label %77
77:                                               ; preds = %49, %66, %53, %10, %28
  %78 = phi ptr [ %36, %28 ], [ %52, %49 ], [ %65, %53 ], [ %76, %66 ], [ %0, %10 ]
  ret ptr %78
}
define internal ptr @irb.f128.text(ptr %0, ptr %1, fp128 %2) unnamed_addr {
  %4 = getelementptr i8, ptr %1, i64 12
  %5 = load i32, ptr %4, align 4
  %6 = getelementptr i8, ptr %1, i64 16
  %7 = load i32, ptr %6, align 8
  %8 = tail call i32 @llvm.abs.i32(i32 %7, i1 true)
  %9 = lshr i32 %7, 31
  %10 = getelementptr i8, ptr %1, i64 20
  %11 = load i32, ptr %10, align 4
  %12 = icmp sgt i32 %11, 0
  %13 = add nsw i32 %11, 5200
  %14 = select i1 %12, i32 %13, i32 5200
  %15 = add nsw i32 %8, 4
  %16 = tail call i32 @llvm.smax.i32(i32 %15, i32 %14)
  %17 = add i32 %16, 8
  %18 = zext i32 %17 to i64
  %19 = tail call ptr @irb.f128.block(ptr %0, i64 %18)
  %20 = getelementptr i8, ptr %1, i64 28
  %21 = load i8, ptr %20, align 4
  %22 = or i8 %21, 32
  %23 = getelementptr i8, ptr %19, i64 2
  %24 = and i32 %5, 8
  %25 = icmp ne i32 %24, 0
  %26 = icmp eq i8 %22, 103
  %27 = select i1 %25, i1 %26, i1 false
  %28 = load i32, ptr %10, align 4
  br i1 %27, label %29, label %92
29:                                               ; preds = %3
  %30 = icmp slt i32 %28, 0
  %31 = tail call i32 @llvm.umax.i32(i32 %28, i32 1)
  %32 = select i1 %30, i32 6, i32 %31
  %33 = add nsw i32 %32, -1
  %34 = add nsw i8 %21, -2
  %35 = tail call i32 @irb.f128.digits(ptr %23, i32 %14, i32 %33, i8 signext %34, fp128 %2)
  %36 = getelementptr i8, ptr %19, i64 1
  %37 = icmp sgt i32 %35, 0
  br i1 %37, label %38, label %48
38:                                               ; preds = %29, %45
  %39 = phi i32 [ %46, %45 ], [ %35, %29 ]
  %40 = zext i32 %39 to i64
  %41 = getelementptr i8, ptr %36, i64 %40
  %42 = load i8, ptr %41, align 1
  %43 = add i8 %42, -58
  %44 = icmp ult i8 %43, -10
  br i1 %44, label %48, label %45
45:                                               ; preds = %38
  %46 = add nsw i32 %39, -1
  %47 = icmp sgt i32 %39, 1
  br i1 %47, label %38, label %48
48:                                               ; preds = %45, %38, %29
  %49 = phi i32 [ %35, %29 ], [ 0, %45 ], [ %39, %38 ]
  %50 = icmp slt i32 %49, 2
  br i1 %50, label %51, label %54
51:                                               ; preds = %48
  %52 = tail call i64 @irb.format.length(ptr %23)
  %53 = trunc i64 %52 to i32
  br label %94
54:                                               ; preds = %48
  %55 = zext i32 %49 to i64
  %56 = getelementptr i8, ptr %23, i64 %55
  %57 = getelementptr i8, ptr %56, i64 -1
  %58 = load i8, ptr %57, align 1
  %59 = icmp eq i8 %58, 45
  %60 = zext i32 %49 to i64
  %61 = getelementptr i8, ptr %23, i64 %60
  %62 = load i8, ptr %61, align 1
  %63 = icmp eq i8 %62, 0
  br i1 %63, label %78, label %64
64:                                               ; preds = %54
  %65 = zext i32 %49 to i64
  br label %66
66:                                               ; preds = %64, %66
  %67 = phi i64 [ %65, %64 ], [ %74, %66 ]
  %68 = phi i8 [ %62, %64 ], [ %76, %66 ]
  %69 = phi i32 [ 0, %64 ], [ %73, %66 ]
  %70 = mul nsw i32 %69, 10
  %71 = sext i8 %68 to i32
  %72 = add i32 %70, -48
  %73 = add i32 %72, %71
  %74 = add nsw i64 %67, 1
  %75 = getelementptr i8, ptr %23, i64 %74
  %76 = load i8, ptr %75, align 1
  %77 = icmp eq i8 %76, 0
  br i1 %77, label %78, label %66
78:                                               ; preds = %66, %54
  %79 = phi i32 [ 0, %54 ], [ %73, %66 ]
  %80 = sub nsw i32 0, %79
  %81 = select i1 %59, i32 %80, i32 %79
  %82 = icmp sgt i32 %81, -5
  %83 = icmp slt i32 %81, %32
  %84 = and i1 %82, %83
  br i1 %84, label %88, label %85
85:                                               ; preds = %78
  %86 = tail call i64 @irb.format.length(ptr %23)
  %87 = trunc i64 %86 to i32
  br label %94
88:                                               ; preds = %78
  %89 = sub nsw i32 %33, %81
  %90 = add nsw i8 %21, -1
  %91 = tail call i32 @irb.f128.digits(ptr %23, i32 %14, i32 %89, i8 signext %90, fp128 %2)
  br label %94
92:                                               ; preds = %3
  %93 = tail call i32 @irb.f128.digits(ptr %23, i32 %14, i32 %28, i8 signext %21, fp128 %2)
  br label %94
94:                                               ; preds = %88, %85, %51, %92
  %95 = phi i32 [ %93, %92 ], [ %53, %51 ], [ %87, %85 ], [ %91, %88 ]
  %96 = load i8, ptr %23, align 1
  %97 = icmp eq i8 %96, 45
  %98 = zext i1 %97 to i32
  %99 = zext i1 %97 to i64
  %100 = getelementptr i8, ptr %23, i64 %99
  %101 = load i8, ptr %100, align 1
  %102 = add i8 %101, -48
  %103 = icmp ult i8 %102, 10
  %104 = and i1 %25, %103
  br i1 %104, label %105, label %139
105:                                              ; preds = %94
  %106 = icmp eq i8 %22, 97
  %107 = select i1 %106, i32 112, i32 101
  %108 = zext i1 %97 to i64
  br label %109
109:                                              ; preds = %105, %117
  %110 = phi i64 [ %108, %105 ], [ %118, %117 ]
  %111 = getelementptr i8, ptr %23, i64 %110
  %112 = load i8, ptr %111, align 1
  switch i8 %112, label %113 [
    i8 0, label %119
    i8 46, label %119
    i8 44, label %119
  ]
113:                                              ; preds = %109
  %114 = or i8 %112, 32
  %115 = sext i8 %114 to i32
  %116 = icmp eq i32 %107, %115
  br i1 %116, label %119, label %117
117:                                              ; preds = %113
  %118 = add nsw i64 %110, 1
  br label %109
119:                                              ; preds = %109, %109, %109, %113
  %120 = trunc i64 %110 to i32
  %121 = getelementptr i8, ptr %23, i64 %110
  %122 = icmp eq i32 %95, %120
  br i1 %122, label %124, label %123
123:                                              ; preds = %119
  switch i8 %112, label %124 [
    i8 46, label %139
    i8 44, label %139
  ]
124:                                              ; preds = %123, %119
  %125 = icmp slt i32 %95, %120
  br i1 %125, label %137, label %126
126:                                              ; preds = %124
  %127 = sext i32 %95 to i64
  %128 = shl i64 %110, 32
  %129 = ashr exact i64 %128, 32
  br label %130
130:                                              ; preds = %126, %130
  %131 = phi i64 [ %127, %126 ], [ %135, %130 ]
  %132 = getelementptr i8, ptr %23, i64 %131
  %133 = load i8, ptr %132, align 1
  %134 = getelementptr i8, ptr %132, i64 1
  store i8 %133, ptr %134, align 1
  %135 = add nsw i64 %131, -1
  %136 = icmp sgt i64 %131, %129
  br i1 %136, label %130, label %137
137:                                              ; preds = %130, %124
  store i8 46, ptr %121, align 1
  %138 = add nsw i32 %95, 1
  br label %139
139:                                              ; preds = %123, %123, %94, %137
  %140 = phi i32 [ %138, %137 ], [ %95, %123 ], [ %95, %94 ], [ %95, %123 ]
  %141 = and i32 %5, 6
  %142 = icmp eq i32 %141, 0
  %143 = select i1 %97, i1 true, i1 %142
  br i1 %143, label %150, label %144
144:                                              ; preds = %139
  %145 = and i32 %5, 2
  %146 = icmp eq i32 %145, 0
  %147 = select i1 %146, i8 32, i8 43
  %148 = getelementptr i8, ptr %19, i64 1
  store i8 %147, ptr %148, align 1
  %149 = add nsw i32 %140, 1
  br label %150
150:                                              ; preds = %144, %139
  %151 = phi i32 [ %140, %139 ], [ %149, %144 ]
  %152 = phi i64 [ 2, %139 ], [ 1, %144 ]
  %153 = phi i32 [ %98, %139 ], [ 1, %144 ]
  %154 = icmp sgt i32 %8, %151
  %155 = sub nsw i32 %8, %151
  %156 = select i1 %154, i32 %155, i32 0
  %157 = and i32 %5, 1
  %158 = or i32 %9, %157
  %159 = icmp eq i32 %158, 0
  %160 = select i1 %159, i32 0, i32 %151
  %161 = and i32 %5, 16
  %162 = icmp ne i32 %161, 0
  %163 = and i1 %159, %103
  %164 = select i1 %162, i1 %163, i1 false
  %165 = icmp eq i8 %22, 97
  %166 = select i1 %165, i32 2, i32 0
  %167 = or i32 %153, %166
  %168 = select i1 %164, i32 %167, i32 %160
  %169 = and i1 %159, %103
  %170 = select i1 %162, i1 %169, i1 false
  %171 = select i1 %170, i8 48, i8 32
  %172 = icmp slt i32 %151, 0
  br i1 %172, label %177, label %173
173:                                              ; preds = %150
  %174 = getelementptr i8, ptr %19, i64 %152
  %175 = add i32 %151, 1
  %176 = zext i32 %175 to i64
  br label %184
177:                                              ; preds = %184, %150
  %178 = icmp slt i32 %151, %168
  br i1 %178, label %191, label %179
179:                                              ; preds = %177
  %180 = sext i32 %151 to i64
  %181 = sext i32 %156 to i64
  %182 = sext i32 %168 to i64
  %183 = getelementptr i8, ptr %19, i64 %181
  br label %197
184:                                              ; preds = %173, %184
  %185 = phi i64 [ 0, %173 ], [ %189, %184 ]
  %186 = getelementptr i8, ptr %174, i64 %185
  %187 = load i8, ptr %186, align 1
  %188 = getelementptr i8, ptr %19, i64 %185
  store i8 %187, ptr %188, align 1
  %189 = add nsw i64 %185, 1
  %190 = icmp eq i64 %189, %176
  br i1 %190, label %177, label %184
191:                                              ; preds = %197, %177
  %192 = icmp sgt i32 %156, 0
  br i1 %192, label %193, label %209
193:                                              ; preds = %191
  %194 = sext i32 %168 to i64
  %195 = zext i32 %156 to i64
  %196 = getelementptr i8, ptr %19, i64 %194
  br label %204
197:                                              ; preds = %179, %197
  %198 = phi i64 [ %180, %179 ], [ %202, %197 ]
  %199 = getelementptr i8, ptr %19, i64 %198
  %200 = load i8, ptr %199, align 1
  %201 = getelementptr i8, ptr %183, i64 %198
  store i8 %200, ptr %201, align 1
  %202 = add nsw i64 %198, -1
  %203 = icmp sgt i64 %198, %182
  br i1 %203, label %197, label %191
204:                                              ; preds = %193, %204
  %205 = phi i64 [ 0, %193 ], [ %207, %204 ]
  %206 = getelementptr i8, ptr %196, i64 %205
  store i8 %171, ptr %206, align 1
  %207 = add nsw i64 %205, 1
  %208 = icmp ult i64 %207, %195
  br i1 %208, label %204, label %209
209:                                              ; preds = %204, %191
  ret ptr %19
}
declare ptr @malloc(i64)
define internal i32 @irb.f128.digits(ptr %0, i32 %1, i32 %2, i8 signext %3, fp128 %4) unnamed_addr {
  %6 = alloca [16 x i8], align 16
  %7 = getelementptr i8, ptr %6, i64 15
  store i8 0, ptr %7, align 1
  %8 = getelementptr i8, ptr %6, i64 14
  store i8 %3, ptr %8, align 2
  %9 = icmp sgt i32 %2, -1
  br i1 %9, label %10, label %21
10:                                               ; preds = %5, %10
  %11 = phi i32 [ %17, %10 ], [ %2, %5 ]
  %12 = phi ptr [ %16, %10 ], [ %8, %5 ]
  %13 = urem i32 %11, 10
  %14 = trunc i32 %13 to i8
  %15 = or i8 %14, 48
  %16 = getelementptr i8, ptr %12, i64 -1
  store i8 %15, ptr %16, align 1
  %17 = udiv i32 %11, 10
  %18 = icmp ult i32 %11, 10
  br i1 %18, label %19, label %10
19:                                               ; preds = %10
  %20 = getelementptr i8, ptr %12, i64 -2
  store i8 46, ptr %20, align 1
  br label %21
21:                                               ; preds = %19, %5
  %22 = phi ptr [ %20, %19 ], [ %8, %5 ]
  %23 = getelementptr i8, ptr %22, i64 -1
  store i8 37, ptr %23, align 1
  %24 = zext i32 %1 to i64
  %25 = call i32 @strfromf128(ptr %0, i64 %24, ptr %23, fp128 %4)
  ret i32 %25
}
declare i32 @strfromf128(ptr, i64, ptr, fp128)
declare i32 @llvm.smax.i32(i32, i32)
declare i32 @llvm.umax.i32(i32, i32)
declare i32 @llvm.abs.i32(i32, i1)
declare i8 @llvm.smax.i8(i8, i8)
define internal i32 @irb.stat.generic(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 16
  %4 = call i32 @stat(ptr %0, ptr %3)
  %5 = call i32 @irb.stat.give(i32 %4, ptr %3, ptr %1)
  ret i32 %5
}
declare i32 @stat(ptr, ptr)
define internal i32 @irb.stat.give(i32 %0, ptr %1, ptr %2) unnamed_addr {
  %4 = icmp eq i32 %0, 0
  br i1 %4, label %5, label %48
5:                                                ; preds = %3
  %6 = load i64, ptr %1, align 8
  store i64 %6, ptr %2, align 8
  %7 = getelementptr i8, ptr %1, i64 8
  %8 = load i64, ptr %7, align 8
  %9 = getelementptr i8, ptr %2, i64 8
  store i64 %8, ptr %9, align 8
  %10 = getelementptr i8, ptr %1, i64 24
  %11 = load i32, ptr %10, align 4
  %12 = getelementptr i8, ptr %2, i64 16
  store i32 %11, ptr %12, align 4
  %13 = getelementptr i8, ptr %1, i64 16
  %14 = load i64, ptr %13, align 8
  %15 = trunc i64 %14 to i32
  %16 = getelementptr i8, ptr %2, i64 20
  store i32 %15, ptr %16, align 4
  %17 = getelementptr i8, ptr %1, i64 28
  %18 = load i32, ptr %17, align 4
  %19 = getelementptr i8, ptr %2, i64 24
  store i32 %18, ptr %19, align 4
  %20 = getelementptr i8, ptr %1, i64 32
  %21 = load i32, ptr %20, align 4
  %22 = getelementptr i8, ptr %2, i64 28
  store i32 %21, ptr %22, align 4
  %23 = getelementptr i8, ptr %1, i64 40
  %24 = load i64, ptr %23, align 8
  %25 = getelementptr i8, ptr %2, i64 32
  store i64 %24, ptr %25, align 8
  %26 = getelementptr i8, ptr %2, i64 40
  store i64 0, ptr %26, align 8
  %27 = getelementptr i8, ptr %1, i64 56
  %28 = load i64, ptr %27, align 8
  %29 = trunc i64 %28 to i32
  %30 = getelementptr i8, ptr %2, i64 56
  store i32 %29, ptr %30, align 4
  %31 = getelementptr i8, ptr %2, i64 60
  store i32 0, ptr %31, align 4
  %32 = getelementptr i8, ptr %2, i64 120
  store i64 0, ptr %32, align 8
  %33 = getelementptr i8, ptr %1, i64 48
  %34 = load i64, ptr %33, align 8
  %35 = getelementptr i8, ptr %2, i64 48
  store i64 %34, ptr %35, align 8
  %36 = getelementptr i8, ptr %1, i64 64
  %37 = load i64, ptr %36, align 8
  %38 = getelementptr i8, ptr %2, i64 64
  store i64 %37, ptr %38, align 8
  br label %39
39:                                               ; preds = %5, %39
  %40 = phi i64 [ 0, %5 ], [ %46, %39 ]
  %41 = shl nsw i64 %40, 3
  %42 = add nsw i64 %41, 72
  %43 = getelementptr i8, ptr %1, i64 %42
  %44 = load i64, ptr %43, align 8
  %45 = getelementptr i8, ptr %2, i64 %42
  store i64 %44, ptr %45, align 8
  %46 = add nsw i64 %40, 1
  %47 = icmp eq i64 %46, 6
  br i1 %47, label %48, label %39
48:                                               ; preds = %39, %3
  %49 = phi i32 [ %0, %3 ], [ 0, %39 ]
  ret i32 %49
}
define internal i32 @irb.lstat.generic(ptr %0, ptr %1) {
  %3 = alloca [32 x i64], align 16
  %4 = call i32 @lstat(ptr %0, ptr %3)
  %5 = call i32 @irb.stat.give(i32 %4, ptr %3, ptr %1)
  ret i32 %5
}
declare i32 @lstat(ptr, ptr)
define internal i32 @irb.fstat.generic(i32 %0, ptr %1) {
  %3 = alloca [32 x i64], align 16
  %4 = call i32 @fstat(i32 %0, ptr %3)
  %5 = call i32 @irb.stat.give(i32 %4, ptr %3, ptr %1)
  ret i32 %5
}
declare i32 @fstat(i32, ptr)
define internal i32 @irb.fstatat.generic(i32 %0, ptr %1, ptr %2, i32 %3) {
  %5 = alloca [32 x i64], align 16
  %6 = call i32 @fstatat(i32 %0, ptr %1, ptr %5, i32 %3)
  %7 = call i32 @irb.stat.give(i32 %6, ptr %5, ptr %2)
  ret i32 %7
}
declare i32 @fstatat(i32, ptr, ptr, i32)
define internal i32 @irb.__xstat.generic(i32 %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 16
  %5 = call i32 @stat(ptr %1, ptr %4)
  %6 = call i32 @irb.stat.give(i32 %5, ptr %4, ptr %2)
  ret i32 %6
}
define internal i32 @irb.__lxstat.generic(i32 %0, ptr %1, ptr %2) {
  %4 = alloca [32 x i64], align 16
  %5 = call i32 @lstat(ptr %1, ptr %4)
  %6 = call i32 @irb.stat.give(i32 %5, ptr %4, ptr %2)
  ret i32 %6
}
define internal i32 @irb.__fxstat.generic(i32 %0, i32 %1, ptr %2) {
  %4 = alloca [32 x i64], align 16
  %5 = call i32 @fstat(i32 %1, ptr %4)
  %6 = call i32 @irb.stat.give(i32 %5, ptr %4, ptr %2)
  ret i32 %6
}
define internal i32 @irb.__fxstatat.generic(i32 %0, i32 %1, ptr %2, ptr %3, i32 %4) {
  %6 = alloca [32 x i64], align 16
  %7 = call i32 @fstatat(i32 %1, ptr %2, ptr %6, i32 %4)
  %8 = call i32 @irb.stat.give(i32 %7, ptr %6, ptr %3)
  ret i32 %8
}
%struct.packed = type <{ i32, i64 }>
%struct.aligned = type { i32, i64 }
define internal i32 @irb.open_flags.arm(i32 %0) {
  %2 = and i32 %0, -245761
  %3 = lshr i32 %0, 2
  %4 = and i32 %3, 16384
  %5 = or i32 %4, %2
  %6 = shl i32 %0, 2
  %7 = and i32 %6, 196608
  %8 = or i32 %5, %7
  %9 = and i32 %3, 32768
  %10 = or i32 %8, %9
  ret i32 %10
}
define internal i32 @irb.fcntl.arm(i32 %0, i32 %1, i64 %2) {
  %4 = icmp eq i32 %1, 4
  br i1 %4, label %5, label %17
5:                                                ; preds = %3
  %6 = trunc i64 %2 to i32
  %7 = and i32 %6, -245761
  %8 = lshr i32 %6, 2
  %9 = and i32 %8, 16384
  %10 = or i32 %9, %7
  %11 = shl i32 %6, 2
  %12 = and i32 %11, 196608
  %13 = or i32 %10, %12
  %14 = and i32 %8, 32768
  %15 = or i32 %13, %14
  %16 = sext i32 %15 to i64
  br label %17
17:                                               ; preds = %3, %5
  %18 = phi i64 [ %16, %5 ], [ %2, %3 ]
  %19 = tail call i32 (i32, i32, ...) @fcntl(i32 %0, i32 %1, i64 %18)
  %20 = icmp eq i32 %1, 3
  %21 = icmp ne i32 %19, -1
  %22 = select i1 %20, i1 %21, i1 false
  br i1 %22, label %23, label %33
23:                                               ; preds = %17
  %24 = and i32 %19, -245761
  %25 = shl i32 %19, 2
  %26 = and i32 %25, 65536
  %27 = or i32 %26, %24
  %28 = lshr i32 %19, 2
  %29 = and i32 %28, 49152
  %30 = or i32 %27, %29
  %31 = and i32 %25, 131072
  %32 = or i32 %30, %31
  br label %33
33:                                               ; preds = %17, %23
  %34 = phi i32 [ %32, %23 ], [ %19, %17 ]
  ret i32 %34
}
declare i32 @fcntl(i32, i32, ...)
define internal i32 @irb.epoll_ctl.16(i32 %0, i32 %1, i32 %2, ptr %3) {
  %5 = alloca %struct.packed, align 4
  %6 = icmp eq ptr %3, null
  br i1 %6, label %7, label %9
7:                                                ; preds = %4
  %8 = tail call i32 @epoll_ctl(i32 %0, i32 %1, i32 %2, ptr null)
  br label %15
9:                                                ; preds = %4
  %10 = load i32, ptr %3, align 8
  store i32 %10, ptr %5, align 4
  %11 = getelementptr i8, ptr %3, i64 8
  %12 = load i64, ptr %11, align 8
  %13 = getelementptr i8, ptr %5, i64 4
  store i64 %12, ptr %13, align 4
  %14 = call i32 @epoll_ctl(i32 %0, i32 %1, i32 %2, ptr %5)
  br label %15
15:                                               ; preds = %9, %7
  %16 = phi i32 [ %14, %9 ], [ %8, %7 ]
  ret i32 %16
}
declare i32 @epoll_ctl(i32, i32, i32, ptr)
define internal i32 @irb.epoll_pwait.16(i32 %0, ptr %1, i32 %2, i32 %3, ptr %4) {
  %6 = alloca [64 x %struct.packed], align 16
  %7 = tail call i32 @llvm.smin.i32(i32 %2, i32 64)
  %8 = call i32 @epoll_pwait(i32 %0, ptr %6, i32 %7, i32 %3, ptr %4)
  %9 = icmp sgt i32 %8, 0
  br i1 %9, label %10, label %22
10:                                               ; preds = %5
  %11 = zext i32 %8 to i64
  br label %12
12:                                               ; preds = %10, %12
  %13 = phi i64 [ 0, %10 ], [ %20, %12 ]
  %14 = getelementptr [64 x %struct.packed], ptr %6, i64 0, i64 %13
  %15 = load i32, ptr %14, align 4
  %16 = getelementptr %struct.aligned, ptr %1, i64 %13
  store i32 %15, ptr %16, align 8
  %17 = getelementptr i8, ptr %14, i64 4
  %18 = load i64, ptr %17, align 4
  %19 = getelementptr i8, ptr %16, i64 8
  store i64 %18, ptr %19, align 8
  %20 = add nsw i64 %13, 1
  %21 = icmp eq i64 %20, %11
  br i1 %21, label %22, label %12
22:                                               ; preds = %12, %5
  ret i32 %8
}
declare i32 @epoll_pwait(i32, ptr, i32, i32, ptr)
define internal i32 @irb.epoll_wait.16(i32 %0, ptr %1, i32 %2, i32 %3) {
  %5 = alloca [64 x %struct.packed], align 16
  %6 = tail call i32 @llvm.smin.i32(i32 %2, i32 64)
  %7 = call i32 @epoll_pwait(i32 %0, ptr %5, i32 %6, i32 %3, ptr null)
  %8 = icmp sgt i32 %7, 0
  br i1 %8, label %9, label %21
9:                                                ; preds = %4
  %10 = zext i32 %7 to i64
  br label %11
11:                                               ; preds = %11, %9
  %12 = phi i64 [ 0, %9 ], [ %19, %11 ]
  %13 = getelementptr [64 x %struct.packed], ptr %5, i64 0, i64 %12
  %14 = load i32, ptr %13, align 4
  %15 = getelementptr %struct.aligned, ptr %1, i64 %12
  store i32 %14, ptr %15, align 8
  %16 = getelementptr i8, ptr %13, i64 4
  %17 = load i64, ptr %16, align 4
  %18 = getelementptr i8, ptr %15, i64 8
  store i64 %17, ptr %18, align 8
  %19 = add nsw i64 %12, 1
  %20 = icmp eq i64 %19, %10
  br i1 %20, label %21, label %11
21:                                               ; preds = %11, %4
  ret i32 %7
}
define internal i32 @irb.fegetround.arm() {
  %1 = tail call i32 @fegetround()
  switch i32 %1, label %2 [
    i32 -1, label %8
    i32 1024, label %7
    i32 2048, label %5
    i32 3072, label %6
  ]
2:                                                ; preds = %0
  %3 = icmp ne i32 %1, 0
  %4 = sext i1 %3 to i32
  br label %8
5:                                                ; preds = %0
  br label %8
6:                                                ; preds = %0
  br label %8
7:                                                ; preds = %0
  br label %8
8:                                                ; preds = %2, %5, %6, %0, %7
  %9 = phi i32 [ %1, %0 ], [ %4, %2 ], [ 4194304, %5 ], [ 12582912, %6 ], [ 8388608, %7 ]
  ret i32 %9
}
declare i32 @fegetround()
define internal i32 @irb.fegetexcept.arm() {
  %1 = tail call i32 @fegetexcept()
  %2 = icmp eq i32 %1, -1
  br i1 %2, label %17, label %3
3:                                                ; preds = %0
  %4 = and i32 %1, 1
  %5 = lshr i32 %1, 1
  %6 = and i32 %5, 2
  %7 = or i32 %4, %6
  %8 = lshr i32 %1, 1
  %9 = and i32 %8, 4
  %10 = or i32 %7, %9
  %11 = lshr i32 %1, 1
  %12 = and i32 %11, 8
  %13 = or i32 %10, %12
  %14 = lshr i32 %1, 1
  %15 = and i32 %14, 16
  %16 = or i32 %13, %15
  br label %17
17:                                               ; preds = %0, %3
  %18 = phi i32 [ %16, %3 ], [ -1, %0 ]
  ret i32 %18
}
declare i32 @fegetexcept()
define internal i32 @irb.fesetround.arm(i32 %0) {
  switch i32 %0, label %2 [
    i32 8388608, label %7
    i32 4194304, label %5
    i32 12582912, label %6
  ]
2:                                                ; preds = %1
  %3 = icmp ne i32 %0, 0
  %4 = sext i1 %3 to i32
  br label %7
5:                                                ; preds = %1
  br label %7
6:                                                ; preds = %1
  br label %7
7:                                                ; preds = %1, %6, %5, %2
  %8 = phi i32 [ %4, %2 ], [ 1024, %1 ], [ 2048, %5 ], [ 3072, %6 ]
  %9 = tail call i32 @fesetround(i32 %8)
  ret i32 %9
}
declare i32 @fesetround(i32)
define internal i32 @irb.fetestexcept.arm(i32 %0) {
  %2 = and i32 %0, 1
  %3 = shl i32 %0, 1
  %4 = and i32 %3, 4
  %5 = or i32 %2, %4
  %6 = shl i32 %0, 1
  %7 = and i32 %6, 8
  %8 = or i32 %5, %7
  %9 = shl i32 %0, 1
  %10 = and i32 %9, 16
  %11 = or i32 %8, %10
  %12 = shl i32 %0, 1
  %13 = and i32 %12, 32
  %14 = or i32 %11, %13
  %15 = tail call i32 @fetestexcept(i32 %14)
  %16 = and i32 %15, 1
  %17 = lshr i32 %15, 1
  %18 = and i32 %17, 2
  %19 = or i32 %16, %18
  %20 = lshr i32 %15, 1
  %21 = and i32 %20, 4
  %22 = or i32 %19, %21
  %23 = lshr i32 %15, 1
  %24 = and i32 %23, 8
  %25 = or i32 %22, %24
  %26 = lshr i32 %15, 1
  %27 = and i32 %26, 16
  %28 = or i32 %25, %27
  ret i32 %28
}
declare i32 @fetestexcept(i32)
define internal i32 @irb.feclearexcept.arm(i32 %0) {
  %2 = and i32 %0, 1
  %3 = shl i32 %0, 1
  %4 = and i32 %3, 4
  %5 = or i32 %2, %4
  %6 = shl i32 %0, 1
  %7 = and i32 %6, 8
  %8 = or i32 %5, %7
  %9 = shl i32 %0, 1
  %10 = and i32 %9, 16
  %11 = or i32 %8, %10
  %12 = shl i32 %0, 1
  %13 = and i32 %12, 32
  %14 = or i32 %11, %13
  %15 = tail call i32 @feclearexcept(i32 %14)
  ret i32 %15
}
declare i32 @feclearexcept(i32)
define internal i32 @irb.feraiseexcept.arm(i32 %0) {
  %2 = and i32 %0, 1
  %3 = shl i32 %0, 1
  %4 = and i32 %3, 4
  %5 = or i32 %2, %4
  %6 = shl i32 %0, 1
  %7 = and i32 %6, 8
  %8 = or i32 %5, %7
  %9 = shl i32 %0, 1
  %10 = and i32 %9, 16
  %11 = or i32 %8, %10
  %12 = shl i32 %0, 1
  %13 = and i32 %12, 32
  %14 = or i32 %11, %13
  %15 = tail call i32 @feraiseexcept(i32 %14)
  ret i32 %15
}
declare i32 @feraiseexcept(i32)
define internal i32 @irb.feenableexcept.arm(i32 %0) {
  %2 = and i32 %0, 1
  %3 = shl i32 %0, 1
  %4 = and i32 %3, 4
  %5 = or i32 %2, %4
  %6 = shl i32 %0, 1
  %7 = and i32 %6, 8
  %8 = or i32 %5, %7
  %9 = shl i32 %0, 1
  %10 = and i32 %9, 16
  %11 = or i32 %8, %10
  %12 = shl i32 %0, 1
  %13 = and i32 %12, 32
  %14 = or i32 %11, %13
  %15 = tail call i32 @feenableexcept(i32 %14)
  %16 = icmp eq i32 %15, -1
  br i1 %16, label %31, label %17
17:                                               ; preds = %1
  %18 = and i32 %15, 1
  %19 = lshr i32 %15, 1
  %20 = and i32 %19, 2
  %21 = or i32 %18, %20
  %22 = lshr i32 %15, 1
  %23 = and i32 %22, 4
  %24 = or i32 %21, %23
  %25 = lshr i32 %15, 1
  %26 = and i32 %25, 8
  %27 = or i32 %24, %26
  %28 = lshr i32 %15, 1
  %29 = and i32 %28, 16
  %30 = or i32 %27, %29
  br label %31
31:                                               ; preds = %1, %17
  %32 = phi i32 [ %30, %17 ], [ -1, %1 ]
  ret i32 %32
}
declare i32 @feenableexcept(i32)
define internal i32 @irb.fedisableexcept.arm(i32 %0) {
  %2 = and i32 %0, 1
  %3 = shl i32 %0, 1
  %4 = and i32 %3, 4
  %5 = or i32 %2, %4
  %6 = shl i32 %0, 1
  %7 = and i32 %6, 8
  %8 = or i32 %5, %7
  %9 = shl i32 %0, 1
  %10 = and i32 %9, 16
  %11 = or i32 %8, %10
  %12 = shl i32 %0, 1
  %13 = and i32 %12, 32
  %14 = or i32 %11, %13
  %15 = tail call i32 @fedisableexcept(i32 %14)
  %16 = icmp eq i32 %15, -1
  br i1 %16, label %31, label %17
17:                                               ; preds = %1
  %18 = and i32 %15, 1
  %19 = lshr i32 %15, 1
  %20 = and i32 %19, 2
  %21 = or i32 %18, %20
  %22 = lshr i32 %15, 1
  %23 = and i32 %22, 4
  %24 = or i32 %21, %23
  %25 = lshr i32 %15, 1
  %26 = and i32 %25, 8
  %27 = or i32 %24, %26
  %28 = lshr i32 %15, 1
  %29 = and i32 %28, 16
  %30 = or i32 %27, %29
  br label %31
31:                                               ; preds = %1, %17
  %32 = phi i32 [ %30, %17 ], [ -1, %1 ]
  ret i32 %32
}
declare i32 @fedisableexcept(i32)
define internal i32 @irb.fegetround.riscv() {
  %1 = tail call i32 @fegetround()
  switch i32 %1, label %2 [
    i32 -1, label %8
    i32 1024, label %7
    i32 2048, label %5
    i32 3072, label %6
  ]
2:                                                ; preds = %0
  %3 = icmp ne i32 %1, 0
  %4 = sext i1 %3 to i32
  br label %8
5:                                                ; preds = %0
  br label %8
6:                                                ; preds = %0
  br label %8
7:                                                ; preds = %0
  br label %8
8:                                                ; preds = %2, %5, %6, %0, %7
  %9 = phi i32 [ %1, %0 ], [ %4, %2 ], [ 3, %5 ], [ 1, %6 ], [ 2, %7 ]
  ret i32 %9
}
define internal i32 @irb.fegetexcept.riscv() {
  %1 = tail call i32 @fegetexcept()
  %2 = icmp eq i32 %1, -1
  br i1 %2, label %18, label %3
3:                                                ; preds = %0
  %4 = shl i32 %1, 4
  %5 = and i32 %4, 16
  %6 = shl i32 %1, 1
  %7 = and i32 %6, 8
  %8 = or i32 %5, %7
  %9 = lshr i32 %1, 1
  %10 = and i32 %9, 4
  %11 = or i32 %8, %10
  %12 = lshr i32 %1, 3
  %13 = and i32 %12, 2
  %14 = or i32 %11, %13
  %15 = lshr i32 %1, 5
  %16 = and i32 %15, 1
  %17 = or i32 %14, %16
  br label %18
18:                                               ; preds = %0, %3
  %19 = phi i32 [ %17, %3 ], [ -1, %0 ]
  ret i32 %19
}
define internal i32 @irb.fesetround.riscv(i32 %0) {
  switch i32 %0, label %2 [
    i32 2, label %7
    i32 3, label %5
    i32 1, label %6
  ]
2:                                                ; preds = %1
  %3 = icmp ne i32 %0, 0
  %4 = sext i1 %3 to i32
  br label %7
5:                                                ; preds = %1
  br label %7
6:                                                ; preds = %1
  br label %7
7:                                                ; preds = %1, %6, %5, %2
  %8 = phi i32 [ %4, %2 ], [ 1024, %1 ], [ 2048, %5 ], [ 3072, %6 ]
  %9 = tail call i32 @fesetround(i32 %8)
  ret i32 %9
}
define internal i32 @irb.fetestexcept.riscv(i32 %0) {
  %2 = lshr i32 %0, 4
  %3 = and i32 %2, 1
  %4 = lshr i32 %0, 1
  %5 = and i32 %4, 4
  %6 = or i32 %3, %5
  %7 = shl i32 %0, 1
  %8 = and i32 %7, 8
  %9 = or i32 %6, %8
  %10 = shl i32 %0, 3
  %11 = and i32 %10, 16
  %12 = or i32 %9, %11
  %13 = shl i32 %0, 5
  %14 = and i32 %13, 32
  %15 = or i32 %12, %14
  %16 = tail call i32 @fetestexcept(i32 %15)
  %17 = shl i32 %16, 4
  %18 = and i32 %17, 16
  %19 = shl i32 %16, 1
  %20 = and i32 %19, 8
  %21 = or i32 %18, %20
  %22 = lshr i32 %16, 1
  %23 = and i32 %22, 4
  %24 = or i32 %21, %23
  %25 = lshr i32 %16, 3
  %26 = and i32 %25, 2
  %27 = or i32 %24, %26
  %28 = lshr i32 %16, 5
  %29 = and i32 %28, 1
  %30 = or i32 %27, %29
  ret i32 %30
}
define internal i32 @irb.feclearexcept.riscv(i32 %0) {
  %2 = lshr i32 %0, 4
  %3 = and i32 %2, 1
  %4 = lshr i32 %0, 1
  %5 = and i32 %4, 4
  %6 = or i32 %3, %5
  %7 = shl i32 %0, 1
  %8 = and i32 %7, 8
  %9 = or i32 %6, %8
  %10 = shl i32 %0, 3
  %11 = and i32 %10, 16
  %12 = or i32 %9, %11
  %13 = shl i32 %0, 5
  %14 = and i32 %13, 32
  %15 = or i32 %12, %14
  %16 = tail call i32 @feclearexcept(i32 %15)
  ret i32 %16
}
define internal i32 @irb.feraiseexcept.riscv(i32 %0) {
  %2 = lshr i32 %0, 4
  %3 = and i32 %2, 1
  %4 = lshr i32 %0, 1
  %5 = and i32 %4, 4
  %6 = or i32 %3, %5
  %7 = shl i32 %0, 1
  %8 = and i32 %7, 8
  %9 = or i32 %6, %8
  %10 = shl i32 %0, 3
  %11 = and i32 %10, 16
  %12 = or i32 %9, %11
  %13 = shl i32 %0, 5
  %14 = and i32 %13, 32
  %15 = or i32 %12, %14
  %16 = tail call i32 @feraiseexcept(i32 %15)
  ret i32 %16
}
define internal i32 @irb.feenableexcept.riscv(i32 %0) {
  %2 = lshr i32 %0, 4
  %3 = and i32 %2, 1
  %4 = lshr i32 %0, 1
  %5 = and i32 %4, 4
  %6 = or i32 %3, %5
  %7 = shl i32 %0, 1
  %8 = and i32 %7, 8
  %9 = or i32 %6, %8
  %10 = shl i32 %0, 3
  %11 = and i32 %10, 16
  %12 = or i32 %9, %11
  %13 = shl i32 %0, 5
  %14 = and i32 %13, 32
  %15 = or i32 %12, %14
  %16 = tail call i32 @feenableexcept(i32 %15)
  %17 = icmp eq i32 %16, -1
  br i1 %17, label %33, label %18
18:                                               ; preds = %1
  %19 = shl i32 %16, 4
  %20 = and i32 %19, 16
  %21 = shl i32 %16, 1
  %22 = and i32 %21, 8
  %23 = or i32 %20, %22
  %24 = lshr i32 %16, 1
  %25 = and i32 %24, 4
  %26 = or i32 %23, %25
  %27 = lshr i32 %16, 3
  %28 = and i32 %27, 2
  %29 = or i32 %26, %28
  %30 = lshr i32 %16, 5
  %31 = and i32 %30, 1
  %32 = or i32 %29, %31
  br label %33
33:                                               ; preds = %1, %18
  %34 = phi i32 [ %32, %18 ], [ -1, %1 ]
  ret i32 %34
}
define internal i32 @irb.fedisableexcept.riscv(i32 %0) {
  %2 = lshr i32 %0, 4
  %3 = and i32 %2, 1
  %4 = lshr i32 %0, 1
  %5 = and i32 %4, 4
  %6 = or i32 %3, %5
  %7 = shl i32 %0, 1
  %8 = and i32 %7, 8
  %9 = or i32 %6, %8
  %10 = shl i32 %0, 3
  %11 = and i32 %10, 16
  %12 = or i32 %9, %11
  %13 = shl i32 %0, 5
  %14 = and i32 %13, 32
  %15 = or i32 %12, %14
  %16 = tail call i32 @fedisableexcept(i32 %15)
  %17 = icmp eq i32 %16, -1
  br i1 %17, label %33, label %18
18:                                               ; preds = %1
  %19 = shl i32 %16, 4
  %20 = and i32 %19, 16
  %21 = shl i32 %16, 1
  %22 = and i32 %21, 8
  %23 = or i32 %20, %22
  %24 = lshr i32 %16, 1
  %25 = and i32 %24, 4
  %26 = or i32 %23, %25
  %27 = lshr i32 %16, 3
  %28 = and i32 %27, 2
  %29 = or i32 %26, %28
  %30 = lshr i32 %16, 5
  %31 = and i32 %30, 1
  %32 = or i32 %29, %31
  br label %33
33:                                               ; preds = %1, %18
  %34 = phi i32 [ %32, %18 ], [ -1, %1 ]
  ret i32 %34
}
define internal i32 @irb.ilogbf128.generic(fp128 %0) {
  %2 = fcmp oeq fp128 %0, 0xL00000000000000000000000000000000
  br i1 %2, label %7, label %3
3:                                                ; preds = %1
  %4 = fcmp uno fp128 %0, 0xL00000000000000000000000000000000
  br i1 %4, label %7, label %5
5:                                                ; preds = %3
  %6 = tail call i32 @ilogbf128(fp128 %0)
  br label %7
7:                                                ; preds = %5, %3, %1
  %8 = phi i32 [ -2147483647, %1 ], [ %6, %5 ], [ 2147483647, %3 ]
  ret i32 %8
}
declare i32 @ilogbf128(fp128)
define internal i32 @irb.ilogb.generic(double %0) {
  %2 = fcmp oeq double %0, 0.000000e+00
  br i1 %2, label %7, label %3
3:                                                ; preds = %1
  %4 = fcmp uno double %0, 0.000000e+00
  br i1 %4, label %7, label %5
5:                                                ; preds = %3
  %6 = tail call i32 @ilogb(double %0)
  br label %7
7:                                                ; preds = %5, %3, %1
  %8 = phi i32 [ -2147483647, %1 ], [ %6, %5 ], [ 2147483647, %3 ]
  ret i32 %8
}
declare i32 @ilogb(double)
define internal i32 @irb.ilogbf.generic(float %0) {
  %2 = fcmp oeq float %0, 0.000000e+00
  br i1 %2, label %7, label %3
3:                                                ; preds = %1
  %4 = fcmp uno float %0, 0.000000e+00
  br i1 %4, label %7, label %5
5:                                                ; preds = %3
  %6 = tail call i32 @ilogbf(float %0)
  br label %7
7:                                                ; preds = %5, %3, %1
  %8 = phi i32 [ -2147483647, %1 ], [ %6, %5 ], [ 2147483647, %3 ]
  ret i32 %8
}
declare i32 @ilogbf(float)
declare i32 @llvm.smin.i32(i32, i32)
@__cpu_model = external hidden global { i32, i32, i32, [1 x i32] }
define internal zeroext i1 @irb.has.fma() {
  %1 = load i32, ptr getelementptr (i8, ptr @__cpu_model, i64 12), align 4
  %2 = and i32 %1, 16384
  %3 = icmp ne i32 %2, 0
  ret i1 %3
}
